// Every page in every state at a glance: real pages at their real size, drawn small.
import { type GalleryList } from "../../../shared/src/ui/gallery.ts";

type State = GalleryList["states"][number];

const apps: Readonly<Record<string, string>> = {
  kiosk: "/kiosk/gallery.html",
  phone: "/kiosk/gallery-phone.html",
  display: "/display/gallery.html",
  console: "/hub/console/gallery.html",
};

const form = document.querySelector("form");
const main = document.querySelector("main");
const lists = new Map<string, GalleryList>();

/** An app's page without a state says what there is. */
async function listOf(address: string): Promise<GalleryList> {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.src = address;
  document.body.append(frame);
  const text = await new Promise<string>((resolve) => {
    const ask = (): void => {
      const said = frame.contentDocument?.documentElement.dataset.galleryList;
      if (said === undefined) requestAnimationFrame(ask);
      else resolve(said);
    };
    ask();
  });
  frame.remove();
  return JSON.parse(text);
}

function show(): void {
  if (!form || !main) return;
  const chosen = new FormData(form);
  const only = String(chosen.get("only") ?? "");
  const scale = Number(chosen.get("scale"));
  const mode = new URLSearchParams({ language: String(chosen.get("language")) });
  for (const name of ["large", "contrast", "dark"]) if (chosen.has(name)) mode.set(name, "");
  main.replaceChildren(
    ...[...lists].map(([app, { states }]) => {
      const section = document.createElement("section");
      const heading = document.createElement("h2");
      const shown = states.filter(({ name }) => `${app}/${name}`.includes(only));
      heading.textContent = `${app}: ${shown.length}`;
      const frames = document.createElement("div");
      frames.className = "frames";
      frames.append(...shown.map((state) => frameOf(app, state, mode, scale)));
      section.append(heading, frames);
      return section;
    }),
  );
}

function frameOf(app: string, { name, size }: State, mode: URLSearchParams, scale: number): HTMLElement {
  const figure = document.createElement("figure");
  const caption = document.createElement("figcaption");
  const link = document.createElement("a");
  const glass = document.createElement("div");
  const frame = document.createElement("iframe");
  const address = `${apps[app]}?state=${name}&${mode}`;
  link.href = address;
  link.textContent = name;
  caption.append(link);
  glass.className = "glass";
  frame.title = name;
  frame.loading = "lazy";
  frame.src = address;
  Object.assign(frame, { width: String(size.width), height: String(size.height) });
  Object.assign(frame.style, { transform: `scale(${scale})` });
  Object.assign(glass.style, { width: `${size.width * scale}px`, height: `${size.height * scale}px` });
  glass.append(frame);
  figure.append(glass, caption);
  return figure;
}

for (const [app, address] of Object.entries(apps)) lists.set(app, await listOf(address));
form?.addEventListener("input", show);
show();
