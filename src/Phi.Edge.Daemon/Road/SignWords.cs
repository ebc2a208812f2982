using System.Collections.Frozen;
using System.Globalization;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Daemon.Road;

/// <summary>
/// What a sign is called in an answer, in the languages of the shipped catalogue. What was read on it is quoted, as data; a sign that has no word
/// of its own is described by its name in the taxonomy, in English.
/// </summary>
internal static class SignWords
{
    private const int LongestQuote = 60;
    private static readonly string[] Languages = ["en", "de", "fr", "es", "it"];

    /// <summary>English, German, French, Spanish, Italian; {0} is the speed.</summary>
    private static readonly FrozenDictionary<SignKind, string[]> Words = new Dictionary<SignKind, string[]>
    {
        [SignKind.Unknown] = ["a sign I do not know", "ein Schild, das ich nicht kenne", "un panneau que je ne connais pas", "una señal que no conozco", "un cartello che non conosco"],
        [SignKind.SpeedLimit] = ["speed limit {0}", "Tempolimit {0}", "limitation à {0}", "límite de velocidad {0}", "limite di velocità {0}"],
        [SignKind.EndOfSpeedLimit] = ["end of speed limit {0}", "Ende des Tempolimits {0}", "fin de limitation à {0}", "fin del límite {0}", "fine del limite {0}"],
        [SignKind.SpeedLimitZone] = ["speed zone {0}", "Tempozone {0}", "zone {0}", "zona {0}", "zona {0}"],
        [SignKind.EndOfSpeedLimitZone] = ["end of the speed zone", "Ende der Tempozone", "fin de la zone", "fin de zona", "fine della zona"],
        [SignKind.MinimumSpeed] = ["minimum speed {0}", "Mindestgeschwindigkeit {0}", "vitesse minimale {0}", "velocidad mínima {0}", "velocità minima {0}"],
        [SignKind.AdvisorySpeed] = ["recommended speed {0}", "Richtgeschwindigkeit {0}", "vitesse conseillée {0}", "velocidad recomendada {0}", "velocità consigliata {0}"],
        [SignKind.EndOfRestrictions] = ["end of all restrictions", "Ende aller Verbote", "fin de toutes les interdictions", "fin de prohibiciones", "fine dei divieti"],
        [SignKind.TownEntry] = ["the beginning of a town", "ein Ortseingang", "une entrée d'agglomération", "la entrada a un poblado", "l'inizio di un centro abitato"],
        [SignKind.TownExit] = ["the end of a town", "ein Ortsausgang", "une sortie d'agglomération", "la salida de un poblado", "la fine di un centro abitato"],
        [SignKind.LivingStreet] = ["a living street", "ein verkehrsberuhigter Bereich", "une zone de rencontre", "una calle residencial", "una zona residenziale"],
        [SignKind.Motorway] = ["a motorway", "eine Autobahn", "une autoroute", "una autopista", "un'autostrada"],
        [SignKind.EndOfMotorway] = ["the end of a motorway", "das Ende der Autobahn", "une fin d'autoroute", "el fin de una autopista", "la fine dell'autostrada"],
        [SignKind.SchoolZone] = ["a school zone", "eine Schulzone", "une zone scolaire", "una zona escolar", "una zona scolastica"],
        [SignKind.Stop] = ["a stop sign", "ein Stoppschild", "un stop", "un stop", "uno stop"],
        [SignKind.GiveWay] = ["give way", "Vorfahrt gewähren", "cédez le passage", "ceda el paso", "dare precedenza"],
        [SignKind.NoEntry] = ["no entry", "Einfahrt verboten", "sens interdit", "entrada prohibida", "senso vietato"],
        [SignKind.WrongWay] = ["wrong way", "falsche Richtung", "contresens", "dirección contraria", "contromano"],
        [SignKind.LevelCrossing] = ["a level crossing", "ein Bahnübergang", "un passage à niveau", "un paso a nivel", "un passaggio a livello"],
        [SignKind.Children] = ["children", "Kinder", "enfants", "niños", "bambini"],
        [SignKind.Pedestrians] = ["a pedestrian crossing", "ein Fußgängerüberweg", "un passage piéton", "un paso de peatones", "un attraversamento pedonale"],
        [SignKind.Curve] = ["a curve", "eine Kurve", "un virage", "una curva", "una curva"],
        [SignKind.NoOvertaking] = ["no overtaking", "Überholverbot", "interdiction de dépasser", "prohibido adelantar", "divieto di sorpasso"],
        [SignKind.EndOfNoOvertaking] = ["end of no overtaking", "Ende des Überholverbots", "fin d'interdiction de dépasser", "fin de prohibición de adelantar", "fine del divieto di sorpasso"],
        [SignKind.PriorityRoad] = ["a priority road", "eine Vorfahrtstraße", "une route prioritaire", "una calzada con prioridad", "una strada con diritto di precedenza"],
        [SignKind.Roadworks] = ["road works", "eine Baustelle", "des travaux", "obras", "lavori in corso"],
        [SignKind.Text] = ["a sign with text", "ein Schild mit Text", "un panneau avec du texte", "una señal con texto", "un cartello con testo"],
    }.ToFrozenDictionary();

    /// <summary>The words for a sign.</summary>
    public static LocalizedText Of(SignReport sign)
    {
        var quote = Quote(sign);
        return new LocalizedText(Languages.Select((language, index) => (language, text: Name(sign.Identity, index) + quote)).ToDictionary(static w => w.language, static w => w.text));
    }

    private static string Name(SignIdentity sign, int language) => Words.TryGetValue(sign.Kind, out var words)
        ? string.Format(CultureInfo.InvariantCulture, words[language], sign.Value).TrimEnd()
        : Readable(sign.Name);

    /// <summary>Only where the words are the sign: a number that was read next to a known limit would confuse.</summary>
    private static string Quote(SignReport sign)
    {
        var written = sign.Identity.Kind is SignKind.Unknown or SignKind.Text or SignKind.TownEntry or SignKind.TownExit or SignKind.Information or SignKind.Other;
        if (!written || sign.Annotation is not { Text: { Length: > 0 } text })
        {
            return "";
        }

        // The text is plain already; only its length is not fit to be spoken. Not between the halves of one character.
        var end = text.Length <= LongestQuote ? text.Length : char.IsLowSurrogate(text[LongestQuote]) ? LongestQuote - 1 : LongestQuote;
        return $": \"{text[..end]}\"";
    }

    /// <summary><c>warning--wild-animals--g1</c> is "wild animals".</summary>
    private static string Readable(string name) => (name.Split("--") is { Length: > 1 } parts ? parts[1] : name).Replace('-', ' ');
}
