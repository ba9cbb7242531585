/** Which export is to be seen to; all else is in its record. */
export interface ExportTicket {
  readonly owner: string;
  readonly jobId: string;
}
