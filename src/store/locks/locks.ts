/** Exclusive access to one named thing of an owner, across processes. */
export interface Locks {
  /** `name` is one safe path segment. Waits its turn; throws UserError when that takes too long. */
  withLock<Result>(owner: string, name: string, run: (lease: Lease) => Promise<Result>): Promise<Result>;
}

export interface Lease {
  /** False once the lock may have passed to someone else, as after a laptop slept: do not commit any more. */
  isHeld(): boolean;
}
