using static Phi.Edge.Pipelines.Voice.Text.LanguageWordsReader;

namespace Phi.Edge.Pipelines.Voice.Text;

internal static class GermanWords
{
    public static LanguageWords Create() => new()
    {
        Code = "de",
        Contractions = Pairs(
            "geht's=geht es|gib's=gib es|ist's=ist es|mir's=mir es|wie's=wie es|wär's=wäre es|mach's=mach es|ins=in das|im=in dem|zum=zu dem|zur=zu der|"
            + "am=an dem|ans=an das|vom=von dem|beim=bei dem|aufs=auf das|fürs=für das|nen=einen|ne=eine|fuenf=fünf|zwoelf=zwölf|fuer=für|ueber=über|"
            + "waermer=wärmer|kaelter=kälter|oeffne=öffne|oeffnen=öffnen|schliesse=schließe|hoeher=höher|lueftung=lüftung|tuer=tür|naechste=nächste|"
            + "naechster=nächster|naechstes=nächstes|zurueck=zurück|moechte=möchte|koennte=könnte|koenntest=könntest|wuerde=würde|fuehre=führe|"
            + "geblaese=gebläse|lautstaerke=lautstärke"),
        Hesitations = Set("äh ähm öh hm hmm em eh mhm"),
        Negations = Set("nicht nie niemals kein keine keinen keiner keinem nein ohne"),
        Articles = Set("der die das den dem des ein eine einen einem einer"),
        Function = Set(
            "der die das den dem des ein eine einen einem einer mein meine meinen unser dein ich mir mich du dir wir uns es ihr sie und oder aber dann bitte "
            + "mal doch noch jetzt gerade zu auf in an bei von mit für um aus nach kannst könntest kann könnte würde würdest will möchte hätte gern gerne "
            + "soll sollte ist sind war sein hat haben etwas bisschen wenig viel sehr so hier drin auto wagen hallo hey ok okay danke ganz auch nur wieder zum zur "
            + "lass lasst uns brauche brauchen wäre werden wird einfach eben schon denn mehr einmal"),
        Joiners = Phrases("und|und dann|dann|und auch|sowie"),
        Corrections = Phrases("nein warte ich meine|nein warte|ich meine|ich meinte|nein ich meine|moment|nein doch|doch|nein|vielmehr|beziehungsweise|besser gesagt|quatsch|äh nein|warte|halt"),
        Reports = Set("sagte sagt gesagt meinte fragte fragt gehört erzählt erzählte er behauptet"),
        LeadIns = Set("ich du wir mir mich uns es bitte kannst könntest kann könnte würde würdest will möchte hätte gern gerne soll sollte muss brauche mal doch jetzt ist zeit zu"),
        Concepts = Meanings("""
            +ask: was wie welche welcher welches wer wann wo warum ob zeig zeige sag sage prüfe weiß weißt status wieviel lies
            +on: an ein einschalten anschalten aktiviere aktivieren aktiv starte starten anmachen eingeschaltet
            +off: aus ausschalten abschalten deaktiviere deaktivieren ab ausmachen beende beenden ausgeschaltet stopp stoppe
            +up: hoch rauf höher erhöhe erhöhen mehr stärker aufdrehen hochdrehen
            +down: runter niedriger senke senken weniger schwächer verringere reduziere reduzieren runterdrehen
            +set: stelle stell stellen setze setzen mach mache machen dreh drehe drehen schalte schalten ändere ändern regle nimm
            +open: öffne öffnen auf aufmachen offen
            +close: schließe schließen zu zumachen geschlossen
            +max: maximal maximum voll höchste höchster
            +min: minimal minimum niedrigste
            """),
        Units = Meanings("""
            percent: prozent
            degree: grad
            celsius: celsius c
            fahrenheit: fahrenheit f
            km: kilometer km
            kmh: kmh
            step: stufen stufe punkte punkt
            minute: minuten minute
            """),
        Percent = "prozent",
        Degree = "grad",
        Endings = ["en", "es", "em", "e", "n", "s"],
    };
}
