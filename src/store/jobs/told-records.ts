import type { JobRecord, JobRecords } from "./job-records.ts";

/** The same records, with `told` called after each change that this process makes. */
export function toldRecords<Record extends JobRecord>(
  records: JobRecords<Record>,
  told: (before: Record, after: Record) => void = () => {},
): JobRecords<Record> {
  return {
    create: (owner, record) => records.create(owner, record),
    read: (owner, jobId) => records.read(owner, jobId),
    list: (owner, wanted) => records.list(owner, wanted),
    listen: (jobId) => records.listen(jobId),
    async update(owner, jobId, change) {
      let before: Record | undefined;
      const after = await records.update(owner, jobId, (current) => {
        before = current;
        return change(current);
      });
      if (before) told(before, after);
      return after;
    },
  };
}
