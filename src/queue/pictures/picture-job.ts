import type { Input, Kind, Output } from "../../../sandbox/child/protocol.ts";
import type { RenderProtocol, VideoEncoding } from "../../../sandbox/render/protocol.ts";
import type { VideoWork } from "../../render/renderer.ts";
import type { SourcedTimeline } from "../../render/timeline-of.ts";

/** A request of the render process, for a worker. Assets are fetched by the hashes in its timeline. */
export interface DrawJob<K extends Kind<RenderProtocol> = Kind<RenderProtocol>> {
  readonly owner: string;
  readonly kind: K;
  readonly input: Input<RenderProtocol, K>;
  readonly wallClockMilliseconds: number;
}

/** What a film has to have drawn, as its worker would see it. */
export interface PlanJob {
  readonly owner: string;
  readonly kind: "plan";
  readonly timeline: Omit<SourcedTimeline, "assetPaths">;
  readonly encoding: VideoEncoding;
  readonly projectId: string;
  readonly soundKey: string | undefined;
}

export type PictureJob = DrawJob | PlanJob;
export type PictureResult = Output<RenderProtocol, Kind<RenderProtocol>> | VideoWork;
