export type Transition = { from: string; to: string; by: string };

/**
 * The ways of a Mermaid state diagram, in its order, with the names that it declares for its states
 * (`state "Mới đăng ký" as registered`). What isn't a way is left out; the start and the end are `[*]`. The ways within a
 * state that has states of its own come last.
 */
export function transitionsOf(diagram: string): Transition[] {
  const names = new Map<string, string>();
  const ways: Transition[] = [];
  const inner: Transition[] = [];
  let depth = 0;
  for (const line of diagram.split('\n').map((each) => each.trim())) {
    const named = /^state\s+"([^"]*)"\s+as\s+(\S+)$/.exec(line) ?? reversed(/^([\w-]+)\s*:\s*(.+)$/.exec(line));
    if (named?.[1] && named[2]) names.set(named[2], named[1]);
    if (line.endsWith('{')) depth++;
    if (line === '}') depth--;
    const [left = '', right = ''] = line.split('-->');
    if (!line.includes('-->')) continue;
    const colon = right.indexOf(':');
    const to = (colon === -1 ? right : right.slice(0, colon)).trim();
    const way = { from: left.trim(), to, by: colon === -1 ? '' : right.slice(colon + 1).trim() };
    if (depth === 0) ways.push(way);
    else if (way.from !== '[*]' && way.to !== '[*]') inner.push(way);
  }
  return [...ways, ...inner].map(({ from, to, by }) => ({
    from: names.get(from) ?? from,
    to: names.get(to) ?? to,
    by,
  }));
}

function reversed(match: RegExpExecArray | null): [string, string | undefined, string | undefined] | null {
  return match ? [match[0], match[2], match[1]] : null;
}
