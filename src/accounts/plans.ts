/** What an account may do. Times are windows that slide; months are calendar months in UTC. */
export interface Plan {
  readonly callsPerMinute: number;
  /** Of calls that have something made: code, media, voices. */
  readonly generationsPerMinute: number;
  readonly exportsPerMinute: number;
  /** Those that drew something: what is whole in the cache costs nothing. */
  readonly exportsPerMonth: number;
  readonly exportsAtOnce: number;
  readonly exportSeconds: number;
  /** Of one frame. */
  readonly exportPixels: number;
  /** US dollars that generated media may cost in a month. */
  readonly mediaUsdPerMonth: number;
  /** Of assets and exports together. */
  readonly storageBytes: number;
  /** Of one file that is sent to the server; media has a limit of its own below it. */
  readonly uploadBytes: number;
  /** At workers, where several people wait: how many it gets for one of the free plan. */
  readonly turns: number;
}

const FULL_HD = 1920 * 1080;
const UHD = 3840 * 2160;
const GIGABYTE = 1024 ** 3;

const FREE: Plan = {
  callsPerMinute: 10,
  generationsPerMinute: 10,
  exportsPerMinute: 5,
  exportsPerMonth: 2,
  exportsAtOnce: 1,
  exportSeconds: 180,
  exportPixels: FULL_HD,
  mediaUsdPerMonth: 0,
  storageBytes: GIGABYTE,
  uploadBytes: GIGABYTE / 4,
  turns: 1,
};
const PRO: Plan = {
  ...FREE,
  callsPerMinute: 50,
  exportsPerMonth: 20,
  exportsAtOnce: 2,
  exportSeconds: 900,
  exportPixels: UHD,
  mediaUsdPerMonth: 10,
  storageBytes: 50 * GIGABYTE,
  uploadBytes: 4 * GIGABYTE,
  turns: 2,
};

/** The defaults of the endpoint. */
export const PLANS = {
  free: FREE,
  starter: {
    ...FREE,
    callsPerMinute: 20,
    exportsPerMonth: 5,
    exportSeconds: 300,
    mediaUsdPerMonth: 2,
    storageBytes: 5 * GIGABYTE,
    uploadBytes: GIGABYTE,
  },
  pro: PRO,
  business: {
    ...PRO,
    callsPerMinute: 100,
    exportsPerMonth: 100,
    exportsAtOnce: 4,
    mediaUsdPerMonth: 50,
    storageBytes: 250 * GIGABYTE,
    uploadBytes: 8 * GIGABYTE,
    turns: 4,
  },
  unlimited: {
    ...PRO,
    callsPerMinute: 200,
    generationsPerMinute: 100,
    exportsPerMinute: 30,
    exportsPerMonth: Number.POSITIVE_INFINITY,
    exportsAtOnce: 8,
    exportSeconds: 3_600,
    mediaUsdPerMonth: 500,
    storageBytes: 2_000 * GIGABYTE,
    uploadBytes: 16 * GIGABYTE,
    turns: 8,
  },
} as const satisfies Record<string, Plan>;

/** Limits of a month begin anew with it: as in the first characters of ISO 8601, UTC. */
export function monthOf(now: Date): string {
  return now.toISOString().slice(0, "yyyy-mm".length);
}

export type PlanName = keyof typeof PLANS;
export const PLAN_NAMES = Object.keys(PLANS) as PlanName[];

export function isPlanName(name: string): name is PlanName {
  return (PLAN_NAMES as string[]).includes(name);
}
