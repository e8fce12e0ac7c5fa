/** Categorical colours that stay apart on dark and light ground, also for most colour-blind readers. */
const DARK = ['#5aa9ff', '#f5a524', '#3ecf8e', '#e879c6', '#a78bfa', '#f87171', '#2dd4cf', '#d4c24a', '#fb923c', '#93a8ff'];
const LIGHT = ['#1667c9', '#b86e00', '#0b8457', '#b83291', '#6d48d1', '#c8343b', '#08808a', '#857400', '#c4540a', '#4459c4'];
const BENCHMARK = { dark: '#8b97ab', light: '#6a7689' };

export type Theme = 'dark' | 'light';

/** The colour of the seat at this place of the competition's own seat order, which never changes during a competition. */
export function seatColour(theme: Theme, place: number, benchmark: boolean): string {
  if (benchmark) {
    return BENCHMARK[theme];
  }
  const colours = theme === 'dark' ? DARK : LIGHT;
  return colours[place % colours.length];
}
