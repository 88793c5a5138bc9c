import { dayNumber } from '../time/calendar.ts';

/** What one source says of a number. */
export interface Claim {
  low: number | null;
  best: number | null;
  high: number | null;
  published_on: string | null;
  /** Whether the source states it as a fact. */
  fact: boolean;
  /** Whether a person set it. */
  decided: boolean;
}

export interface Reconciled {
  low: number | null;
  best: number | null;
  high: number | null;
}

/** Days after the first report in which a toll is still news; what is told later looks back and takes no earlier claim's place. */
const NEWS = 30;

/** What a claim weighs, times: a bound instead of a number, somebody's claim, looking back, a later claim that says otherwise. */
const FACTOR = { bound: 0.5, alleged: 0.5, retold: 0.5, superseded: 0.25 };

/**
 * One number out of several sources' claims, in the manner of UCDP: low and high are the lowest and the highest that any source gives,
 * best is what weighs most. Claims of the same number add up. A claim weighs 1; half of that where it is a bound ("at least"), where
 * the source only passes on what somebody claims, and where it is told more than 30 days after the first report; a quarter where a source
 * that came out later, within those days, states another number. What a person set outweighs all. Of numbers that weigh the same the
 * later one stands, then the lower one. High is unknown where a source says "at least" of a number above all others.
 */
export function reconcile(claims: readonly Claim[]): Reconciled {
  const lows = claims.map(({ low, best }) => low ?? best).filter((count) => count !== null);
  const highs = claims.map(({ best, high }) => high ?? best).filter((count) => count !== null);
  const high = highs.length === 0 ? null : Math.max(...highs);
  const open = claims.some((claim) => claim.high === null && (claim.best ?? claim.low ?? -1) >= (high ?? Number.POSITIVE_INFINITY));
  return { low: lows.length === 0 ? null : Math.min(...lows), best: bestOf(claims), high: open ? null : high };
}

function bestOf(claims: readonly Claim[]): number | null {
  const first = Math.min(...claims.map(({ published_on }) => (published_on ? dayNumber(published_on) : Number.POSITIVE_INFINITY)));
  const weights = new Map<number, { weight: number; latest: string }>();
  for (const claim of claims) {
    if (claim.best === null) continue;
    const known = weights.get(claim.best) ?? { weight: 0, latest: '' };
    const latest = [known.latest, claim.published_on ?? ''].sort()[1]!;
    weights.set(claim.best, { weight: known.weight + weigh(claim, claims, first), latest });
  }
  const ranked = [...weights].sort(
    ([a, x], [b, y]) => y.weight - x.weight || (x.latest === y.latest ? a - b : x.latest < y.latest ? 1 : -1),
  );
  return ranked[0]?.[0] ?? null;
}

function weigh(claim: Claim, claims: readonly Claim[], first: number): number {
  if (claim.decided) return 1e6;
  let weight = 1;
  if (claim.high === null) weight *= FACTOR.bound;
  if (!claim.fact) weight *= FACTOR.alleged;
  if (isRetold(claim, first)) weight *= FACTOR.retold;
  if (claims.some((other) => supersedes(other, claim, first))) weight *= FACTOR.superseded;
  return weight;
}

function isRetold({ published_on }: Claim, first: number): boolean {
  return published_on !== null && dayNumber(published_on) > first + NEWS;
}

function supersedes(later: Claim, claim: Claim, first: number): boolean {
  if (!later.fact || later.best === null || later.best === claim.best || isRetold(later, first)) return false;
  return later.published_on !== null && claim.published_on !== null && later.published_on > claim.published_on;
}
