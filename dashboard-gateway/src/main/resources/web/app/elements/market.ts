import { LitElement, css, html, nothing } from 'lit';
import { CandlestickChart, ScatterChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { candles, fills } from '../commands';
import { asDay, asMinute } from '../format';
import { seatColour, type Theme } from '../palette';
import type { Candle, CandlePage, CompetitionView, Fill } from '../protocol';
import { shared } from './shared';

use([CandlestickChart, ScatterChart, GridComponent, TooltipComponent, DataZoomComponent, CanvasRenderer]);

const TIMEFRAMES = ['1m', '3m', '15m', '1h', '4h'];
const CANDLES = 160;
/** The shortest pause between two questions to the gateway while the market moves. */
const REFRESH_MILLIS = 1500;

/** The market of a competition as candles, with the fills of every seat, as far as its books have come. */
export class ArenaMarket extends LitElement {
  static properties = {
    view: { attribute: false },
    theme: {},
    symbol: { state: true },
    timeframe: { state: true },
    refusal: { state: true },
    page: { state: true },
  };
  static styles = [
    shared,
    css`
      .chart {
        width: 100%;
        height: clamp(14rem, 34vh, 20rem);
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 0.3rem;
        align-items: center;
      }
      .choices button,
      .choices select {
        min-height: 1.8rem;
        padding: 0.1rem 0.6rem;
        font-size: 0.8rem;
        font-weight: 450;
        border-radius: 999px;
        color: var(--muted);
        background: transparent;
      }
      .choices button[aria-pressed='true'] {
        color: var(--text);
        background: var(--panel-raised);
        border-color: var(--muted);
      }
      .heading {
        flex-wrap: wrap;
        align-items: center;
      }
    `,
  ];
  declare view: CompetitionView | null;
  declare theme: Theme;
  declare symbol: string | null;
  declare timeframe: string;
  declare refusal: string | null;
  declare page: CandlePage | null;
  private chart: EChartsType | null = null;
  private shownFills: Fill[] = [];
  private timer = 0;
  private askedAt = 0;
  private askedFor = '';
  private readonly resizes = new ResizeObserver(() => this.chart?.resize());

  constructor() {
    super();
    this.view = null;
    this.theme = 'dark';
    this.symbol = null;
    this.timeframe = '3m';
    this.refusal = null;
    this.page = null;
  }

  render() {
    const symbols = this.view?.symbols ?? [];
    return html`<section class="panel" aria-labelledby="title">
      <div class="heading">
        <h2 id="title">Market ${this.shownSymbol()}</h2>
        <div class="choices" role="group" aria-label="Symbol and timeframe">
          ${symbols.length > 1
            ? html`<select aria-label="Symbol" @change=${(event: Event) => (this.symbol = (event.target as HTMLSelectElement).value)}>
                ${symbols.map((symbol) => html`<option ?selected=${symbol === this.shownSymbol()}>${symbol}</option>`)}
              </select>`
            : nothing}
          ${TIMEFRAMES.map(
            (timeframe) =>
              html`<button
                type="button"
                aria-pressed=${timeframe === this.timeframe}
                data-testid="timeframe-${timeframe}"
                @click=${() => (this.timeframe = timeframe)}
              >
                ${timeframe}
              </button>`,
          )}
        </div>
      </div>
      ${this.refusal ? html`<p class="muted" data-testid="market-refusal">${this.refusal}</p>` : nothing}
      <div
        class="chart"
        data-testid="market-chart"
        data-candles=${this.page?.candles.length ?? 0}
        role="img"
        aria-label="Candlestick chart of ${this.shownSymbol()}, ${this.timeframe}, with the fills of the seats. The event log lists them."
        ?hidden=${this.refusal !== null}
      ></div>
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

  updated(changed: Map<string, unknown>): void {
    const wanted = this.wanted();
    if (wanted && wanted !== this.askedFor) {
      this.askSoon(changed.has('symbol') || changed.has('timeframe') ? 0 : REFRESH_MILLIS);
    }
    if (changed.has('page') || changed.has('theme')) {
      this.draw();
    }
  }

  private shownSymbol(): string {
    const symbols = this.view?.symbols ?? [];
    return this.symbol && symbols.includes(this.symbol) ? this.symbol : (symbols[0] ?? '');
  }

  /** What the chart depends on; a new round is a new question. */
  private wanted(): string {
    return this.view ? [this.view.competitionId, this.shownSymbol(), this.timeframe, this.view.clock.round].join(' ') : '';
  }

  private askSoon(pause: number): void {
    clearTimeout(this.timer);
    const wait = Math.max(0, this.askedAt + pause - performance.now());
    this.timer = window.setTimeout(() => void this.ask(), wait);
  }

  private async ask(): Promise<void> {
    const wanted = this.wanted();
    if (!this.view || !wanted) {
      return;
    }
    this.askedAt = performance.now();
    this.askedFor = wanted;
    try {
      const { competitionId } = this.view;
      const symbol = this.shownSymbol();
      const page = await candles(competitionId, symbol, this.timeframe, CANDLES);
      const from = page.candles[0]?.openTime;
      const shown = from ? await fills(competitionId, symbol, from) : [];
      if (this.askedFor === wanted) {
        this.shownFills = shown;
        this.page = page;
        this.refusal = null;
      }
    } catch (refused) {
      this.refusal = refused instanceof Error ? refused.message : String(refused);
      this.askedFor = '';
    }
  }

  private draw(): void {
    const chart = this.chart;
    const page = this.page;
    if (!chart || !page) {
      return;
    }
    const ink = getComputedStyle(this);
    const colour = (name: string) => ink.getPropertyValue(name).trim();
    chart.setOption(
      {
        animation: false,
        useUTC: true,
        grid: { left: 8, right: 12, top: 14, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
        tooltip: {
          trigger: 'item',
          confine: true,
          backgroundColor: colour('--panel-raised'),
          borderColor: colour('--line'),
          formatter: (item: unknown) => this.tip((item as { data: { words?: string[] } }).data.words ?? []),
        },
        dataZoom: [{ type: 'inside', filterMode: 'none', zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false }],
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
        series: [
          {
            id: 'candles',
            type: 'candlestick',
            data: page.candles.map((candle) => this.body(candle)),
            itemStyle: {
              color: colour('--up'),
              color0: colour('--down'),
              borderColor: colour('--up'),
              borderColor0: colour('--down'),
            },
          },
          { id: 'fills', type: 'scatter', z: 3, data: this.shownFills.map((fill) => this.mark(fill)) },
        ],
      },
      { replaceMerge: ['series'] },
    );
  }

  private body(candle: Candle) {
    const { openTime, open, close, low, high, volume } = candle;
    return {
      value: [Date.parse(openTime), Number(open), Number(close), Number(low), Number(high)],
      words: [`${asDay(openTime)}, ${asMinute(openTime)} UTC`, `open ${open}, high ${high}, low ${low}, close ${close}`, `volume ${volume}`],
    };
  }

  private mark(fill: Fill) {
    const place = this.view?.seats.findIndex((seat) => seat.seatId === fill.seat) ?? -1;
    const seat = this.view?.seats[place];
    const bought = fill.side === 'BUY';
    return {
      value: [Date.parse(fill.time), Number(fill.price)],
      symbol: 'triangle',
      symbolRotate: bought ? 0 : 180,
      symbolSize: 9,
      itemStyle: { color: seatColour(this.theme, Math.max(0, place), seat?.benchmark ?? false) },
      words: [`${seat?.name ?? fill.seat} ${bought ? 'bought' : 'sold'} ${fill.quantity} at ${fill.price}`, `fee ${fill.fee}, round ${fill.round}`],
    };
  }

  /** Built from nodes, not from markup: names come from a configuration file and are text. */
  private tip(words: string[]): HTMLElement {
    const box = document.createElement('div');
    box.style.color = getComputedStyle(this).getPropertyValue('--text');
    for (const line of words) {
      const row = document.createElement('div');
      row.textContent = line;
      box.append(row);
    }
    return box;
  }
}

customElements.define('arena-market', ArenaMarket);
