import type { CompetitionView, Curve, Message, Patch, SeatRow } from './protocol';

const LOG_LINES = 250;
const CURVE_POINTS = 1500;

/**
 * The page's copy of one competition. The gateway has already worked out what every event means; this only puts rows in
 * their place, so that a page that watched and a page that reloaded show the same.
 */
export class Store {
  /** Null when there is no competition; undefined before the arena has said so. */
  view: CompetitionView | null | undefined = undefined;

  /** @returns whether the message fitted; false means that something was missed and the state must be asked for again */
  accept(message: Message): boolean {
    if (message.type === 'state') {
      this.view = (message.data ?? null) as CompetitionView | null;
      return true;
    }
    const view = this.view;
    if (!view || message.competitionId !== view.competitionId || !message.patch) {
      return true;
    }
    if (message.sequence <= view.sequence) {
      return true;
    }
    if (message.sequence !== view.sequence + 1) {
      return false;
    }
    this.view = { ...view, ...changed(view, message.patch), sequence: message.sequence };
    return true;
  }
}

function changed(view: CompetitionView, patch: Patch): Partial<CompetitionView> {
  const next: Partial<CompetitionView> = {};
  if (patch.status) next.status = patch.status;
  if (patch.clock) next.clock = patch.clock;
  if (patch.hash) next.hash = patch.hash;
  if (patch.banners) next.banners = patch.banners;
  if (patch.line) next.log = [patch.line, ...view.log].slice(0, LOG_LINES);
  if (patch.seats?.length) next.seats = withRows(view.seats, patch.seats);
  if (patch.points?.length) appendPoints(view.curves, patch.points);
  return next;
}

function withRows(seats: SeatRow[], rows: SeatRow[]): SeatRow[] {
  const byId = new Map(rows.map((row) => [row.seatId, row]));
  return seats.map((seat) => byId.get(seat.seatId) ?? seat);
}

function appendPoints(curves: Curve[], points: NonNullable<Patch['points']>): void {
  for (const { seatId, point } of points) {
    const curve = curves.find((candidate) => candidate.seatId === seatId);
    if (!curve) {
      continue;
    }
    const last = curve.points.at(-1);
    if (last && last[0] === point[0]) {
      curve.points[curve.points.length - 1] = point;
    } else {
      curve.points.push(point);
    }
    if (curve.points.length > CURVE_POINTS) {
      const end = curve.points.length - 1;
      curve.points = curve.points.filter((_, index) => index % 2 === 0 || index === end);
    }
  }
}
