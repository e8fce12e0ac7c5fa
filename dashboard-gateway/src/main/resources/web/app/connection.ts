import type { Message } from './protocol';

export type Light = 'connecting' | 'open' | 'lost';

const FIRST_DELAY_MILLIS = 400;
const LONGEST_DELAY_MILLIS = 10_000;
const SILENCE_MILLIS = 45_000;

export interface ResumePoint {
  competitionId: string;
  /** Last sequence seen; -1 asks for the whole state. */
  after: number;
  /** Whether the latest competition is wanted, should it be another one by now. */
  follow: boolean;
}

export interface ConnectionListener {
  onLight(light: Light, words: string): void;
  onMessage(message: Message): void;
  /** Where to go on after a break; null asks for the latest competition from its state. */
  resumeFrom(): ResumePoint | null;
}

/**
 * One WebSocket that comes back by itself: full-jitter back-off, and a resume by sequence so that a short break costs
 * only the events that were missed.
 */
export class Connection {
  private socket: WebSocket | null = null;
  private attempt = 0;
  private timer = 0;
  private watchdog = 0;
  private closed = false;

  constructor(private readonly listener: ConnectionListener) {}

  open(): void {
    this.closed = false;
    this.connect();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    clearTimeout(this.watchdog);
    this.socket?.close(1000);
  }

  /** Shows another competition on the same socket. */
  subscribe(point: ResumePoint): void {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify({ type: 'subscribe', ...point }));
    }
  }

  private connect(): void {
    this.listener.onLight('connecting', 'Connecting');
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const resume = this.listener.resumeFrom();
    const query = resume ? `?competitionId=${encodeURIComponent(resume.competitionId)}&after=${resume.after}&follow=${resume.follow}` : '';
    const socket = new WebSocket(`${scheme}://${location.host}/ws${query}`);
    this.socket = socket;
    socket.onopen = () => {
      this.attempt = 0;
      this.listener.onLight('open', 'Live');
      this.listenForSilence();
    };
    socket.onmessage = (event) => {
      this.listenForSilence();
      this.listener.onMessage(JSON.parse(event.data as string) as Message);
    };
    socket.onclose = (event) => this.comeBack(event.reason);
  }

  private comeBack(reason: string): void {
    clearTimeout(this.watchdog);
    if (this.closed) {
      return;
    }
    const ceiling = Math.min(LONGEST_DELAY_MILLIS, FIRST_DELAY_MILLIS * 2 ** this.attempt);
    const delay = Math.round(ceiling / 2 + Math.random() * (ceiling / 2));
    this.attempt += 1;
    const why = reason ? ` (${reason})` : '';
    this.listener.onLight('lost', `Connection lost${why}, trying again`);
    this.timer = window.setTimeout(() => this.connect(), delay);
  }

  /** A half-open connection says nothing at all; the gateway's heartbeat makes silence mean loss. */
  private listenForSilence(): void {
    clearTimeout(this.watchdog);
    this.watchdog = window.setTimeout(() => this.socket?.close(4000, 'silence'), SILENCE_MILLIS);
  }
}
