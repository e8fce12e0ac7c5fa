/** What the gateway says on /ws. Decimals travel as strings and become numbers only where a pixel is drawn. */

export type Status = 'CREATED' | 'RUNNING' | 'PAUSED' | 'STOPPED' | 'FINISHED';

export interface LastDecision {
  round: number;
  verdict: string;
  confidence: string | null;
  reasoning: string;
}

export interface HeldPosition {
  symbol: string;
  side: 'LONG' | 'SHORT';
  quantity: string;
  leverage: string;
  liquidationPrice: string | null;
  stopLoss: string | null;
  takeProfit: string | null;
}

/** A seat that may close but not enter; without a time for good. */
export interface SeatHalt {
  code: string;
  until: string | null;
}

/** What the model of a seat cost so far, in US dollars; without a budget there is no limit. */
export interface ThinkingCost {
  costUsd: string;
  budgetUsd: string | null;
  leftUsd: string | null;
  exhausted: boolean;
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
  funding: string;
  maxDrawdownPct: string;
  positions: HeldPosition[];
  thinking: ThinkingCost | null;
  halt: SeatHalt | null;
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
  kind: 'cassette' | 'replay' | 'synthetic' | 'live' | 'assumed' | 'simulated' | 'leftout' | 'failure';
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

/** One call of a provider; a code says why it brought nothing usable. */
export interface ProviderCall {
  purpose: 'ASK' | 'REPAIR';
  code: string | null;
  rawReply: string | null;
  waitedMillis: number;
  tookMillis: number;
}

/** How an answer came about. Every text in it was written by a model or for one: data, never markup. */
export interface Trail {
  provider: string | null;
  model: string | null;
  simulated: boolean;
  promptSha256: string | null;
  systemPrompt: string | null;
  userPrompt: string | null;
  rawReply: string | null;
  reasoning: string | null;
  timings: { queuedMillis: number; firstByteMillis: number | null; thinkingMillis: number; totalMillis: number };
  calls: ProviderCall[];
}

export interface Intent {
  symbol: string;
  action: string;
  cashFraction: string | null;
  quantity: string | null;
  leverage: string | null;
  stopLoss: string | null;
  takeProfit: string | null;
  invalidation: string | null;
  riskUsd: string | null;
  confidence: string;
  reasoning: string;
}

/** One answer as portfolio-service keeps it. */
export interface Decision {
  round: number;
  seat: string;
  outcome: string;
  code: string | null;
  message: string | null;
  intents: Intent[];
  trail: Trail;
  costUsd: string;
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  reasoningTokens: number;
}

/** A closed candle of the market; volume in units of the base asset. */
export interface Candle {
  openTime: string;
  open: string;
  high: string;
  low: string;
  close: string;
  volume: string;
  trades: number;
}

export interface CandlePage {
  symbol: string;
  timeframe: string;
  marketTime: string;
  candles: Candle[];
  older: string | null;
}

/** One fill as portfolio-service keeps it. */
export interface Fill {
  fillId: string;
  round: number;
  seat: string;
  symbol: string;
  side: 'BUY' | 'SELL';
  quantity: string;
  price: string;
  fee: string;
  time: string;
}

export interface Problem {
  title?: string;
  detail?: string;
  code?: string;
  field?: string;
  allowed?: unknown;
  status?: number;
}
