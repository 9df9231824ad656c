import { type Topic } from "./core/index.ts";
import { departmentsTopic } from "./departments/index.ts";
import { programmeTopic } from "./programme/index.ts";
import { projectsTopic } from "./projects/index.ts";
import { publishingTopic } from "./publishing/index.ts";
import { queueTopic } from "./queue/index.ts";
import { screensTopic } from "./screens/index.ts";
import { venueTopic } from "./venue/index.ts";

/** Every topic of Openhall. Adding one is its folder and one line here. */
export const topics: readonly Topic[] = [
  venueTopic,
  queueTopic,
  publishingTopic,
  screensTopic,
  programmeTopic,
  departmentsTopic,
  projectsTopic,
];
