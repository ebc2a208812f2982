namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>Names of zones, and of countries and states with one time, that the time zone database does not have as a city.</summary>
internal static class WorldClockNames
{
    private const string Table = """
        America/New_York: eastern, est, edt, new york, florida, miami, boston, washington, atlanta, philadelphia
        America/Chicago: central, cst, cdt, texas, houston, dallas, austin, illinois
        America/Denver: mountain, mst, mdt, colorado, utah
        America/Los_Angeles: pacific, pst, pdt, california, la, san francisco, san diego, seattle, las vegas, pacific coast, oregon
        America/Anchorage: alaska, akst
        Pacific/Honolulu: hawaii, hst
        America/Halifax: atlantic, ast
        America/Lima: peru, peruvian
        America/Argentina/Buenos_Aires: argentina
        Etc/UTC: utc, gmt, greenwich, zulu
        Europe/London: england, united kingdom, uk, britain, bst, scotland, londres, londra
        Europe/Dublin: ireland, irland
        Europe/Paris: france, frankreich, francia
        Europe/Berlin: germany, munich, hamburg, frankfurt, cet, deutschland, münchen, allemagne, alemania, germania, berlino, berlín
        Europe/Rome: italy, milan, milano, roma, rom, italien, italie, italia
        Europe/Madrid: spain, barcelona, spanien, espagne, españa, spagna
        Europe/Lisbon: portugal, lissabon, lisbonne, lisboa
        Europe/Vienna: austria, wien, österreich, vienne, viena
        Europe/Zurich: switzerland, geneva, zürich, schweiz, genf, suisse, suiza, svizzera
        Europe/Amsterdam: netherlands, holland
        Europe/Brussels: belgium, brüssel, bruxelles
        Europe/Stockholm: sweden, schweden, suède, suecia, svezia
        Europe/Warsaw: poland, warschau, polen
        Europe/Athens: greece, athen
        Asia/Kolkata: india, ist, delhi, new delhi, mumbai, indien, inde
        Asia/Tokyo: japan, jst, tokio, japon, giappone
        Asia/Shanghai: china, beijing, peking, pekin
        Asia/Seoul: korea, south korea, kst
        Asia/Pyongyang: north korea
        Pacific/Auckland: new zealand, nzst, neuseeland
        Australia/Sydney: aest
        """;

    /// <summary>Name in lower case, and the zone's identifier.</summary>
    public static IEnumerable<(string Name, string Zone)> All =>
        from line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let parts = line.Split(':', StringSplitOptions.TrimEntries)
        from name in parts[1].Split(',', StringSplitOptions.TrimEntries)
        select (name, parts[0]);
}
