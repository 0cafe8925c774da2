import { once } from 'node:events';
import { createServer } from 'node:https';
import { expect, it } from 'vitest';
import { selfSigned } from '../../test/fetch/self-signed.ts';
import { fetcher } from '../../test/fetch/support.ts';

it('tells a server whose certificate nobody vouches for nothing, not even which page was wanted', async () => {
  let requests = 0;
  const server = createServer(selfSigned(), (_request, response) => {
    requests += 1;
    response.end('ok');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const reader = fetcher({ respectRobots: false });
  await expect(reader.fetch({ url: `https://127.0.0.1:${port}/`, local: true })).rejects.toMatchObject({
    code: 'tls',
    transient: false,
    message: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT'),
  });
  expect(requests).toBe(0);
  server.close();
});
