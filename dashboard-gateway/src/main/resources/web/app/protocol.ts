/** What the gateway says on /ws. Decimals travel as strings and become numbers only where a pixel is drawn. */

export type Status = 'CREATED' | 'RUNNING' | 'PAUSED' | 'STOPPED' | 'FINISHED';

export interface LastDecision {
  round: number;
  verdict: string;
  confidence: string | null;
  reasoning: string;
}

export interface SeatRow {
  seatId: string;
  name: string;
  kind: 'LLM' | 'RULE';
  decider: string;
  simulated: boolean;
  benchmark: boolean;
  rank: number;
  equity: string;
  returnPct: string;
  trades: number;
  winRatePct: string | null;
  fees: string;
  maxDrawdownPct: string;
  holdings: string;
  lastDecision: LastDecision | null;
}

/** Market time in epoch milliseconds and equity in the quote currency. */
export type CurvePoint = [number, string];

export interface Curve {
  seatId: string;
  points: CurvePoint[];
}

export interface Clock {
  round: number;
  decidedRound: number;
  rounds: number;
  marketTime: string | null;
  roundOpenedAt: string | null;
  roundEndsAt: string | null;
  startsAt: string;
  endsAt: string;
}

export interface LogLine {
  sequence: number;
  time: string;
  kind: string;
  tone: 'info' | 'good' | 'bad' | 'warn' | 'quiet';
  seatId: string | null;
  round: number | null;
  code: string | null;
  text: string;
  detail: string | null;
}

export interface Banner {
  kind: 'replay' | 'synthetic' | 'live' | 'simulated' | 'leftout' | 'failure';
  text: string;
}

export interface RoundHash {
  round: number;
  hash: string;
}

export interface CompetitionView {
  competitionId: string;
  name: string;
  status: Status;
  sequence: number;
  symbols: string[];
  currency: string;
  initialCash: string;
  feeRate: string;
  slippageRate: string;
  decisionInterval: string;
  clock: Clock;
  seats: SeatRow[];
  curves: Curve[];
  log: LogLine[];
  banners: Banner[];
  hash: RoundHash | null;
}

/** What one ledger event changed in the view; absent parts did not change. */
export interface Patch {
  status?: Status;
  clock?: Clock;
  seats?: SeatRow[];
  points?: { seatId: string; point: CurvePoint }[];
  line?: LogLine;
  hash?: RoundHash;
  banners?: Banner[];
}

export interface Message {
  type: string;
  competitionId: string | null;
  sequence: number;
  data: unknown;
  patch?: Patch;
}

export interface CompetitionEntry {
  competitionId: string;
  name: string;
  status: Status;
  createdAt: string;
}

export interface Problem {
  title?: string;
  detail?: string;
  code?: string;
  field?: string;
  allowed?: unknown;
  status?: number;
}
