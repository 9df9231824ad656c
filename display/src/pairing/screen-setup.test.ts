import { describe, expect, it } from "vitest";
import { mergeSetup, parseSetup } from "./screen-setup.ts";

describe("the set-up of a screen", () => {
  it("[D10] comes from the address", () => {
    expect(parseSetup("device=secret&diagonal=75&reader=10&mount=2.2&theme=dark&calm=1&hall=V01")).toEqual({
      token: "secret",
      hallId: "V01",
      deviceId: undefined,
      page: "hall-board",
      deskId: undefined,
      geometry: { diagonalInches: 75, readerMetres: 10, mountMetres: 2.2 },
      theme: "dark",
      calm: true,
    });
  });

  it("[D10] is usual where the address is silent or senseless", () => {
    const usual = { geometry: { diagonalInches: 55, readerMetres: 5 }, theme: "light", calm: false };
    expect(parseSetup("")).toMatchObject({ ...usual, token: undefined, hallId: undefined });
    expect(parseSetup("diagonal=big&reader=-3&mount=900&theme=pink&page=clock")).toMatchObject(usual);
    expect(parseSetup("page=desk-panel&desk=W3")).toMatchObject({ page: "desk-panel", deskId: "W3" });
  });

  it("[D10] keeps what a new address does not say, and forgets the hall of another device", () => {
    expect(parseSetup(mergeSetup("device=one&hall=V01&reader=8", "diagonal=75"))).toMatchObject({
      token: "one",
      hallId: "V01",
      geometry: { diagonalInches: 75, readerMetres: 8 },
    });
    expect(parseSetup(mergeSetup("device=one&hall=V01&id=B1&reader=8", "device=two"))).toMatchObject({
      token: "two",
      hallId: undefined,
      deviceId: undefined,
      geometry: { readerMetres: 8 },
    });
    expect(parseSetup(mergeSetup("device=one&hall=V01", "device=one"))).toMatchObject({ hallId: "V01" });
  });
});
