import type { CandlePage, CompetitionEntry, Decision, Fill, Problem } from './protocol';

const KEY = 'arena.token';

export interface StartRequest {
  symbol?: string;
  rounds?: number;
  speed?: string;
  template?: string;
  synthetic?: boolean;
}

export interface Template {
  name: string;
  symbols?: string[];
  maxRounds?: number;
  rounds?: number;
}

/** A refusal by the arena, in words fit to be shown. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Takes `#token=…` out of the address so that it is neither bookmarked nor shared. */
export function takeTokenFromAddress(): void {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    sessionStorage.setItem(KEY, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
}

export const rememberToken = (token: string): void => sessionStorage.setItem(KEY, token);
export const forgetToken = (): void => sessionStorage.removeItem(KEY);
export const hasToken = (): boolean => sessionStorage.getItem(KEY) !== null;

export async function control(path: 'start' | 'pause' | 'stop', body: object): Promise<void> {
  const headers: Record<string, string> = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${sessionStorage.getItem(KEY) ?? ''}`,
    'Idempotency-Key': newKey(),
  };
  await answerOf(() => fetch(`/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

export async function competitions(): Promise<CompetitionEntry[]> {
  return (await answerOf(() => fetch('/api/status'))).competitions as CompetitionEntry[];
}

/** One answer with its prompts, replies and calls. */
export async function decision(competitionId: string, round: number, seatId: string): Promise<Decision> {
  const path = [competitionId, 'decisions', round, seatId].map((part) => encodeURIComponent(part)).join('/');
  return (await answerOf(() => fetch(`/api/competitions/${path}`))) as Decision;
}

/** The latest closed candles of a competition's market, never later than its books have come. */
export async function candles(competitionId: string, symbol: string, timeframe: string, limit: number): Promise<CandlePage> {
  const query = new URLSearchParams({ symbol, timeframe, limit: String(limit) });
  return (await answerOf(() => fetch(`/api/competitions/${encodeURIComponent(competitionId)}/candles?${query}`))) as CandlePage;
}

/** The fills in a symbol since a market time. */
export async function fills(competitionId: string, symbol: string, from: string): Promise<Fill[]> {
  const query = new URLSearchParams({ symbol, from, limit: '500' });
  return (await answerOf(() => fetch(`/api/competitions/${encodeURIComponent(competitionId)}/fills?${query}`))).fills as Fill[];
}

/** What competitions can be made from, the usual one first. */
export async function templates(): Promise<Template[]> {
  const answer = (await answerOf(() => fetch('/api/templates'))) as { defaultTemplate?: string; templates?: Template[] };
  const known = answer.templates ?? [];
  const first = (template: Template) => (template.name === answer.defaultTemplate ? 0 : 1);
  return [...known].sort((one, other) => first(one) - first(other));
}

async function answerOf(call: () => Promise<Response>): Promise<any> {
  let response: Response;
  try {
    response = await call();
  } catch {
    throw new Refused(0, 'The gateway does not answer. Is the arena still running?');
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Refused(response.status, inWords(body as Problem, response.status));
  }
  return body;
}

function inWords(problem: Problem, status: number): string {
  const said = problem.detail ?? problem.title ?? `The arena answered ${status}.`;
  const field = problem.field ? ` Field: ${problem.field}.` : '';
  const allowed = problem.allowed ? ` Allowed: ${Array.isArray(problem.allowed) ? problem.allowed.join(', ') : String(problem.allowed)}.` : '';
  return said + field + allowed;
}

/** crypto.randomUUID exists only on secure origins; a page opened over plain http from another host has none. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
