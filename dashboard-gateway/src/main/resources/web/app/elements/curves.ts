import { LitElement, css, html } from 'lit';
import { LineChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { asDay, asMinute, asMoney, asSignedPercent } from '../format';
import { seatColour, type Theme } from '../palette';
import type { CompetitionView, SeatRow } from '../protocol';
import { shared } from './shared';

use([LineChart, GridComponent, TooltipComponent, MarkLineComponent, DataZoomComponent, CanvasRenderer]);

/** The shortest pause between two drawings: a fast replay sends far more events than an eye can follow. */
const REDRAW_MILLIS = 120;
const NARROW_PIXELS = 620;
const LABEL_PIXELS = 16;

/** Equity of every seat over market time; buying and holding is the dashed line all others are measured against. */
export class ArenaCurves extends LitElement {
  static properties = { view: { attribute: false }, theme: {}, pointed: {}, hidden_: { state: true } };
  static styles = [
    shared,
    css`
      .chart {
        width: 100%;
        height: clamp(17rem, 44vh, 27rem);
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem;
        margin-top: 0.5rem;
      }
      .legend button {
        display: inline-flex;
        gap: 0.45rem;
        align-items: center;
        min-height: 1.9rem;
        padding: 0.1rem 0.65rem;
        font-size: 0.82rem;
        font-weight: 450;
        border-radius: 999px;
        background: transparent;
      }
      .legend button[aria-pressed='false'] {
        opacity: 0.5;
        text-decoration: line-through;
      }
      .tip {
        min-width: 13rem;
        font: 13px/1.45 var(--sans);
        color: var(--text);
      }
      .tip p {
        margin: 0 0 0.3rem;
        color: var(--muted);
      }
      .tip div {
        display: flex;
        gap: 0.5rem;
        align-items: center;
        font-variant-numeric: tabular-nums;
      }
      .tip b {
        flex: 1;
        font-weight: 450;
      }
    `,
  ];
  declare view: CompetitionView | null;
  declare theme: Theme;
  declare pointed: string | null;
  declare hidden_: ReadonlySet<string>;
  private chart: EChartsType | null = null;
  private drawnAt = 0;
  private timer = 0;
  private drawnFor = '';
  private readonly resizes = new ResizeObserver(() => {
    this.chart?.resize();
    this.drawSoon();
  });

  constructor() {
    super();
    this.view = null;
    this.theme = 'dark';
    this.pointed = null;
    this.hidden_ = new Set();
  }

  render() {
    return html`<section class="panel" aria-labelledby="title">
      <div class="heading">
        <h2 id="title">Equity by seat${this.view ? `, ${this.view.currency}` : ''}</h2>
        <span class="muted">${this.leader()}</span>
      </div>
      <div class="chart" data-testid="equity-chart" role="img" aria-label=${this.inWords()}></div>
      <div class="legend" role="group" aria-label="Seats shown in the chart">
        ${(this.view?.seats ?? []).map((seat, place) => this.entry(seat, place))}
      </div>
    </section>`;
  }

  firstUpdated(): void {
    const ground = this.renderRoot.querySelector<HTMLElement>('.chart');
    if (ground) {
      this.chart = init(ground);
      this.resizes.observe(ground);
    }
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
    clearTimeout(this.timer);
    this.chart?.dispose();
    this.chart = null;
  }

  updated(): void {
    this.drawSoon();
  }

  private entry(seat: SeatRow, place: number) {
    const shown = !this.hidden_.has(seat.seatId);
    return html`<button
      type="button"
      aria-pressed=${shown}
      @click=${() => this.toggle(seat.seatId)}
      @pointerenter=${() => (this.pointed = seat.seatId)}
      @pointerleave=${() => (this.pointed = null)}
    >
      <span class="swatch" aria-hidden="true" .style=${`background:${seatColour(this.theme, place, seat.benchmark)}`}></span>${seat.name}
    </button>`;
  }

  private toggle(seatId: string): void {
    const next = new Set(this.hidden_);
    if (!next.delete(seatId)) {
      next.add(seatId);
    }
    this.hidden_ = next;
  }

  private best(): SeatRow | null {
    const seats = this.view?.seats ?? [];
    return seats.length ? seats.reduce((one, other) => (other.rank < one.rank ? other : one)) : null;
  }

  private leader(): string {
    const best = this.best();
    const tied = this.view?.seats.every((seat) => seat.rank === 1);
    return best && !tied ? `${best.name} leads with ${asSignedPercent(best.returnPct)}` : '';
  }

  private inWords(): string {
    return `Line chart of the equity of ${this.view?.seats.length ?? 0} seats. ${this.leader()}. The leaderboard below has the figures.`;
  }

  private drawSoon(): void {
    clearTimeout(this.timer);
    const wait = Math.max(0, this.drawnAt + REDRAW_MILLIS - performance.now());
    this.timer = window.setTimeout(() => requestAnimationFrame(() => this.draw()), wait);
  }

  private draw(): void {
    const view = this.view;
    const chart = this.chart;
    if (!view || !chart) {
      return;
    }
    this.drawnAt = performance.now();
    const ink = getComputedStyle(this);
    const colour = (name: string) => ink.getPropertyValue(name).trim();
    const narrow = chart.getWidth() < NARROW_PIXELS;
    const another = this.drawnFor !== view.competitionId;
    this.drawnFor = view.competitionId;
    const apart = another ? new Map<string, number>() : this.labelsApart(view, chart);
    chart.setOption(
      {
        animation: false,
        grid: { left: 8, right: narrow ? 12 : 132, top: 14, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
        tooltip: {
          trigger: 'axis',
          backgroundColor: colour('--panel-raised'),
          borderColor: colour('--line'),
          padding: [8, 12],
          confine: true,
          axisPointer: { lineStyle: { color: colour('--muted'), type: 'dashed' } },
          formatter: (hovered: unknown) => this.tip(hovered as Hovered[]),
        },
        dataZoom: [{ type: 'inside', filterMode: 'none', zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false }],
        useUTC: true,
        xAxis: {
          type: 'time',
          axisLine: { lineStyle: { color: colour('--line') } },
          axisTick: { show: false },
          axisLabel: { color: colour('--muted'), hideOverlap: true },
          splitLine: { show: false },
        },
        yAxis: {
          type: 'value',
          scale: true,
          axisLabel: { color: colour('--muted') },
          splitLine: { lineStyle: { color: colour('--grid') } },
        },
        series: view.curves.map((curve, place) => this.series(view, curve.seatId, place, narrow, colour, apart)),
      },
      { notMerge: another, replaceMerge: ['series'] },
    );
    if (another) {
      this.drawSoon();
    }
  }

  /** How far each end label moves up or down so that none covers another; by the scale of the drawing before. */
  private labelsApart(view: CompetitionView, chart: EChartsType): Map<string, number> {
    const ends = view.curves
      .filter((curve) => curve.points.length > 0 && !this.hidden_.has(curve.seatId))
      .map((curve) => ({
        seatId: curve.seatId,
        at: chart.convertToPixel({ yAxisIndex: 0 }, Number(curve.points[curve.points.length - 1][1])),
      }))
      .sort((one, other) => one.at - other.at);
    const places = ends.map((end) => end.at);
    for (let pass = 0; pass < 8; pass++) {
      for (let index = 1; index < places.length; index++) {
        const lack = LABEL_PIXELS - (places[index] - places[index - 1]);
        if (lack > 0) {
          places[index - 1] -= lack / 2;
          places[index] += lack / 2;
        }
      }
    }
    return new Map(ends.map((end, index) => [end.seatId, places[index] - end.at]));
  }

  private series(
    view: CompetitionView,
    seatId: string,
    place: number,
    narrow: boolean,
    colour: (name: string) => string,
    apart: Map<string, number>,
  ) {
    const seat = view.seats[place];
    const tone = seatColour(this.theme, place, seat.benchmark);
    const faded = this.pointed !== null && this.pointed !== seatId;
    const points = this.hidden_.has(seatId) ? [] : view.curves[place].points;
    return {
      id: seatId,
      name: seat.name,
      type: 'line',
      showSymbol: points.length < 2,
      symbol: 'circle',
      symbolSize: 5,
      sampling: 'lttb',
      silent: true,
      z: seat.benchmark ? 1 : 2,
      data: points.map(([time, equity]) => [time, Number(equity)]),
      itemStyle: { color: tone, opacity: faded ? 0.2 : 1 },
      lineStyle: {
        color: tone,
        width: this.pointed === seatId ? 3 : 2,
        type: seat.benchmark ? 'dashed' : 'solid',
        opacity: faded ? 0.2 : 1,
      },
      endLabel: {
        show: !narrow && points.length > 0 && !faded,
        formatter: seat.name,
        color: tone,
        fontSize: 12,
        distance: 8,
        offset: [0, apart.get(seatId) ?? 0],
        width: 120,
        overflow: 'truncate',
      },
      markLine:
        place === 0
          ? {
              silent: true,
              symbol: 'none',
              label: { show: false },
              lineStyle: { color: colour('--muted'), type: 'dotted', opacity: 0.6 },
              data: [{ yAxis: Number(view.initialCash) }],
            }
          : undefined,
    };
  }

  /** Built from nodes, not from markup: names come from a configuration file and are text. */
  private tip(hovered: Hovered[]): HTMLElement {
    const box = document.createElement('div');
    box.className = 'tip';
    const at = hovered[0]?.value[0];
    const heading = document.createElement('p');
    heading.textContent = at === undefined ? '' : `${asDay(at)}, ${asMinute(at)} UTC`;
    box.append(heading);
    for (const one of [...hovered].sort((a, b) => b.value[1] - a.value[1])) {
      const line = document.createElement('div');
      const swatch = document.createElement('span');
      swatch.className = 'swatch';
      swatch.style.background = one.color;
      const name = document.createElement('b');
      name.textContent = one.seriesName;
      const value = document.createElement('span');
      value.textContent = asMoney(one.value[1]);
      line.append(swatch, name, value);
      box.append(line);
    }
    return box;
  }
}

interface Hovered {
  seriesName: string;
  color: string;
  value: [number, number];
}

customElements.define('arena-curves', ArenaCurves);
