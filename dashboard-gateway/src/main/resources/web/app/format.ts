const money = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const signedMoney = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' });
const percent = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' });
const plainPercent = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 0, maximumFractionDigits: 1 });
const dollars = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 6 });
const count = new Intl.NumberFormat('en-GB');
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const minute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const second = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: 'UTC' });

export const asMoney = (value: string | number): string => money.format(Number(value));
export const asSignedPercent = (value: string | number): string => `${percent.format(Number(value))} %`;
export const asSignedMoney = (value: string | number): string => signedMoney.format(Number(value));
export const asPercent = (value: string | number): string => `${plainPercent.format(Number(value))} %`;
export const asDay = (value: string | number): string => day.format(new Date(value));
export const asMinute = (value: string | number): string => minute.format(new Date(value));
export const asSecond = (value: string | number): string => second.format(new Date(value));

/** US dollars that may be a fraction of a cent, without trailing zeros beyond cents. */
export const asDollars = (value: string | number): string => dollars.format(Number(value));
export const asCount = (value: string | number): string => count.format(Number(value));
export const asMillis = (value: number): string => (value < 1000 ? `${value} ms` : `${(value / 1000).toFixed(2)} s`);

/** ISO-8601 duration such as PT3M or PT1H30M in words; anything else is returned as it came. */
export function asInterval(iso: string): string {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(iso);
  if (!parts) {
    return iso;
  }
  const words = [
    parts[1] && `${parts[1]} h`,
    parts[2] && `${parts[2]} min`,
    parts[3] && `${parts[3]} s`,
  ].filter(Boolean);
  return words.join(' ');
}
