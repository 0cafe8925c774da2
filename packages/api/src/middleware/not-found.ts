import type { App, AppContext } from '../context.ts';
import { sendProblem } from './problem.ts';

/** Answers 405 with the methods a path has, or 404 when there is no such path. */
export function handleNotFound(app: App) {
  const paths = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { path, method } = definition.route;
    const known = paths.get(path) ?? { pattern: toPattern(path), methods: new Set<string>() };
    known.methods.add(method.toUpperCase());
    paths.set(path, known);
  }
  return (c: AppContext): Response => {
    const match = paths.values().find(({ pattern }) => pattern.test(c.req.path));
    if (!match) return sendProblem(c, 'not-found', 'There is nothing at this address.');
    const allowed = [...match.methods].toSorted().join(', ');
    return sendProblem(c, 'method-not-allowed', `This path has ${allowed}.`, { headers: { Allow: allowed } });
  };
}

/** `/api/items/{id}` as a pattern in which a parameter is one path segment. */
function toPattern(path: string): RegExp {
  const escaped = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\{[^}]+\}/g, '[^/]+')}$`);
}
