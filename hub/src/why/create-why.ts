// “Why is this on screen 7?”: what the hub itself makes of the rows that the screen decides by, now and for eight days.
import { type Instant, later, lookup, type Refusal } from "@openhall/shared/core";
import {
  proofRowSchema,
  type Show,
  showAt,
  type ShowFacts,
  takeoverRecordRowSchema,
  zones,
} from "@openhall/shared/screens";
import { type SetUpDeviceRow, staffRowSchema } from "@openhall/shared/venue";
import { type VenueRows } from "../access/venue-rows.ts";
import { type Model } from "../engine/model.ts";
import { type Why, type WhyShown } from "../http/why-routes.ts";
import { type ConnectedScreens } from "../realtime/screens.ts";
import { type Streams } from "../streams/create-streams.ts";
import { dossierFacts } from "./dossier-facts.ts";
import { hallFacts } from "./hall-rows.ts";
import { itemPeople } from "./item-people.ts";
import { programmeFacts } from "./programme-facts.ts";
import { publishingState } from "./publishing-state.ts";

const minuteMs = 60_000;
const aheadMs = 8 * 24 * 60 * minuteMs;

interface Parts {
  readonly streams: Pick<Streams, "shown">;
  readonly model: Pick<Model, "stateOf">;
  readonly devices: Pick<VenueRows<SetUpDeviceRow>, "rows">;
  readonly screens: Pick<ConnectedScreens, "list">;
  now(): Instant;
}

type Display = Extract<SetUpDeviceRow, { kind: "display" }>;

export function createWhy(parts: Parts): WhyShown {
  const { streams, devices, screens } = parts;
  return {
    of(deviceId, at) {
      const now = parts.now();
      const display = devices.rows.get(deviceId);
      if (display?.kind !== "display" || display.retired) return refused({ code: "unknown-display", deviceId });
      const range = { from: later(now, -minuteMs), until: later(now, aheadMs) };
      const moment = at ?? now;
      if (moment < range.from || moment > range.until) return refused({ code: "moment-out-of-reach", ...range });
      const facts = hallFacts(streams, display.hallId, deviceId);
      if (!facts) return refused({ code: "unknown-hall", hallId: display.hallId });
      const show = showAt({
        ...facts,
        deviceId,
        at: moment,
        heardAt: moment,
        keepsContact: true,
        ownPage: ownPageOf(display),
        programme: programmeFacts(streams, display.hallId, moment, now),
        dossiers: dossierFacts(streams, display.hallId),
      });
      const said = at === undefined ? screens.list().find(({ device }) => device === deviceId)?.showing : undefined;
      const why = {
        device: deviceId,
        at: moment,
        ...(facts.playlistId === undefined ? {} : { playlistId: facts.playlistId }),
        ...takeoverOf(show.takeoverId, parts),
        ...proofOf(deviceId, moment, parts),
        ...told(show, parts),
        ...(said ? { showing: said } : {}),
      };
      return { ok: true, why: { ...why, people: namesOf(why, parts) } };
    },
  };
}

const refused = (refusal: Refusal) => ({ ok: false as const, refusal });

const ownPageOf = ({ page, deskId }: Display): ShowFacts["ownPage"] =>
  page === "desk-panel" && deskId !== undefined
    ? { kind: "desk-panel", deskId }
    : { kind: page === "desk-panel" ? "hall-board" : page };

function told({ zones: slots, empty, changesAt }: Show, { model }: Parts): Pick<Why, "zones" | "empty" | "changesAt"> {
  const publishing = publishingState(model);
  return {
    zones: zones.flatMap((zone) => {
      const slot = slots[zone];
      if (!slot) return [];
      const { scene, entryId, priority, since, until, next, lost } = slot;
      const item = publishing && scene.kind === "notice" ? itemPeople(publishing, scene.itemId) : undefined;
      return [
        {
          zone,
          scene: scene.kind,
          priority,
          lost: [...lost],
          ...(entryId === undefined ? {} : { entryId }),
          ...(since === undefined ? {} : { since }),
          ...(until === undefined ? {} : { until }),
          ...(next === undefined ? {} : { next }),
          ...(item ? { item } : {}),
        },
      ];
    }),
    empty: [...empty],
    ...(changesAt === undefined ? {} : { changesAt }),
  };
}

function takeoverOf(takeoverId: string | undefined, { streams }: Parts): Pick<Why, "takeover"> {
  if (takeoverId === undefined) return {};
  const row = lookup(streams.shown("screens.takeovers/all")?.rows ?? {}, `takeover/${takeoverId}`);
  const record = takeoverRecordRowSchema.safeParse(row).data;
  if (record?.startedAt === undefined || record.endsAt === undefined) return {};
  const { itemId, title, by, confirmedBy, startedAt, endsAt } = record;
  const second = confirmedBy === undefined ? {} : { confirmedBy };
  return { takeover: { takeoverId, itemId, title, by, ...second, startedAt, endsAt } };
}

function proofOf(deviceId: string, at: Instant, { streams }: Parts): Pick<Why, "proof"> {
  const proof = proofRowSchema.safeParse(streams.shown(`screens.proof/${deviceId}`)?.rows.proof).data;
  if (!proof || proof.endsAt <= at) return {};
  return { proof: { itemId: proof.itemId, by: proof.by, endsAt: proof.endsAt } };
}

/** Of everybody who is named by id. */
function namesOf({ zones: slots, takeover, proof }: Omit<Why, "people">, { streams }: Parts): Record<string, string> {
  const items = slots.flatMap(({ item }) => (item ? [...item.authors, item.reviewedBy, item.approvedBy] : []));
  const ids = [...items, takeover?.by, takeover?.confirmedBy, proof?.by].flatMap((id) => id ?? []);
  const staff = streams.shown("venue.staff/all")?.rows ?? {};
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id) => {
      const row = staffRowSchema.safeParse(lookup(staff, id.replace(/^user:/, "staff/"))).data;
      return row ? [[id, row.name] as const] : [];
    }),
  );
}
