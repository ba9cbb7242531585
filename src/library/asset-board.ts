import type { BoardCell } from "../../sandbox/render/board-protocol.ts";
import { UserError } from "../errors.ts";
import type { Asset } from "../project/assets/asset.ts";
import { counted } from "../project/counted.ts";
import { explainFailure } from "../render/explain-failure.ts";
import type { Renderer } from "../render/renderer.ts";
import type { Library } from "./asset-library.ts";
import { measureOf } from "./describe-asset.ts";

interface BoardPorts {
  readonly library: Pick<Library, "thumbnail">;
  readonly renderer: Pick<Renderer, "board">;
  readonly owner: string;
  readonly signal: AbortSignal;
  readonly progress: (share: number, message: string) => void;
}

const MAX_CELLS = 24;
const BOARD_WIDTH = 1024;
const THUMBNAIL_WIDTH = 320;
const MAX_COLUMNS = 4;

/**
 * The assets that can be seen on one labelled JPEG; none where nothing can be, or where it could not be drawn: a list without
 * its picture is still a list, and the note says what is missing.
 */
export async function pictureOfAssets(
  all: readonly Asset[],
  ports: BoardPorts,
): Promise<{ readonly image?: Buffer; readonly note: string }> {
  const seen = all.filter(({ kind }) => kind === "image" || kind === "svg" || kind === "video");
  const shown = seen.slice(0, MAX_CELLS);
  if (shown.length === 0) return { note: "" };
  try {
    const { cells, unread } = await cellsOf(shown, ports);
    const columns = Math.min(MAX_COLUMNS, Math.max(2, cells.length));
    const image = await ports.renderer.board({ cells, columns, width: BOARD_WIDTH }, ports);
    const more = seen.length - shown.length;
    const rest = more > 0 ? ` The sheet shows the first ${MAX_CELLS}, ${counted(more, "other")} not.` : "";
    return { image, note: unread.length > 0 ? `${rest} Could not be read: ${unread.join(", ")}.` : rest };
  } catch (error) {
    ports.signal.throwIfAborted();
    const explained = explainFailure(error);
    const why = explained instanceof UserError ? ` ${explained.problem} ${explained.nextStep}` : "";
    return { note: ` Their pictures could not be drawn.${why}` };
  }
}

async function cellsOf(shown: readonly Asset[], { library, owner, signal, progress }: BoardPorts) {
  const unread: string[] = [];
  let done = 0;
  const cells = await Promise.all(
    shown.map(async (asset): Promise<BoardCell> => {
      const png = await library.thumbnail(owner, asset, THUMBNAIL_WIDTH, signal).catch(() => undefined);
      signal.throwIfAborted();
      done += 1;
      progress((0.8 * done) / shown.length, `Drew ${done} of ${shown.length}.`);
      if (!png) unread.push(asset.name);
      const label = { title: asset.name, detail: measureOf(asset) };
      return png ? { ...label, pngBase64: png.toString("base64") } : label;
    }),
  );
  return { cells, unread };
}
