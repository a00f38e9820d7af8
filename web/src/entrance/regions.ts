import { getCountries } from "libphonenumber-js/min";

interface Choice {
  value: string;
  label: string;
}

/** All countries that have a numbering plan, by name. */
export function countryChoices(language: string): Choice[] {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return getCountries()
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .filter((choice) => choice.label !== choice.value)
    .sort((left, right) => left.label.localeCompare(right.label, language));
}

/** Time zones as the browser knows them, the given one among them in any case. */
export function timeZoneChoices(own: string): Choice[] {
  const known = Intl.supportedValuesOf("timeZone");
  const zones = known.includes(own) ? known : [own, ...known];
  return zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
}

export const browserTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The region of the browser's language, if it names one that is offered. */
export function browserCountry(language: string): string {
  const region = new Intl.Locale(language).maximize().region;
  return getCountries().find((code) => code === region) ?? "US";
}
