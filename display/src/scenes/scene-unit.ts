import { floorOf, type Glass } from "../sizing/glass.ts";

/** Where a reader stands near, more lines than this would look like a page of print. */
const mostLines = { scene: 17, takeover: 12 } as const;
/** Of the second language beside the first; never below the floor (screens.md: at least 60 %). */
const secondShare = 0.74;

export interface SceneUnit {
  /** Size of the text of the language that stays, CSS pixels: never below the floor. */
  readonly unit: number;
  readonly second: number;
  readonly floor: number;
}

export function sceneUnitOf(glass: Glass, kind: keyof typeof mostLines = "scene"): SceneUnit {
  const floor = floorOf(glass);
  const unit = Math.max(floor, Math.min(glass.size.width, glass.size.height) / mostLines[kind]);
  return { unit, second: Math.max(floor, secondShare * unit), floor };
}
