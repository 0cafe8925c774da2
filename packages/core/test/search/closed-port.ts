import { createServer, type Server } from 'node:net';

/** An address nobody listens at. */
export async function closedAddress(): Promise<string> {
  const { url, close } = await brokenServer();
  await close();
  return url;
}

/** A server that hangs up on everyone and counts them. */
export async function brokenServer(): Promise<{ url: string; visits(): number; close(): Promise<void> }> {
  let visits = 0;
  const server: Server = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    visits: () => visits,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
