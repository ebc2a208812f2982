using static Phi.Edge.Pipelines.Voice.Text.LanguageWordsReader;

namespace Phi.Edge.Pipelines.Voice.Text;

internal static class ItalianWords
{
    public static LanguageWords Create() => new()
    {
        Code = "it",
        Contractions = Pairs(""),
        SplitsAtApostrophe = true,
        Hesitations = Set("ehm em eh mmm uhm beh"),
        Negations = Set("non no mai nessun nessuna nessuno niente senza né"),
        Articles = Set("il lo la i gli le l un uno una"),
        Function = Set(
            "il lo la i gli le l un uno una mio mia miei nostro nostra tuo tua suo sua questo questa quello quella io mi me tu ti te noi ci voi si e ed o ma poi allora se è sono "
            + "sei siamo era essere stare sto sta ho hai ha abbiamo avere puoi può potresti potrebbe potere voglio vorrei volere bisogno "
            + "per favore grazie ciao ehi ok va po poco molto più anche solo adesso ora qui in di a da con su per verso al allo alla ai agli alle del dello della dei delle d "
            + "nel nella nei nelle sul sulla auto macchina che chi c cosa fa fare piacere andare troppo aiuto aiutami"),
        Joiners = Phrases("e|ed|e poi|poi|e anche|inoltre"),
        Corrections = Phrases("no aspetta voglio dire|no aspetta|voglio dire|volevo dire|anzi|no anzi|no scusa|scusa|aspetta|no|cioè"),
        Reports = Set("detto dice disse diceva chiesto sentito racconta pensa lui lei loro"),
        LeadIns = Set("io puoi può potresti potrebbe voglio vorrei mi piacerebbe devo ho bisogno di è ora adesso"),
        Concepts = Meanings("""
            +ask: cosa che quale quali come quanto quanta quanti quando dove chi mostra dimmi controlla stato
            +on: accendi accendere attiva attivare avvia avviare acceso inizia
            +off: spegni spegnere disattiva disattivare ferma fermare togli spento stop interrompi
            +up: alza alzare aumenta aumentare più incrementa su
            +down: abbassa abbassare riduci ridurre diminuisci diminuire meno
            +set: imposta impostare metti mettere regola regolare cambia cambiare porta
            +open: apri aprire apra
            +close: chiudi chiudere chiuda
            +max: massimo massima
            +min: minimo minima
            """),
        Units = Meanings("""
            percent: percento
            degree: gradi grado
            celsius: celsius centigradi c
            fahrenheit: fahrenheit f
            km: chilometri chilometro km
            step: punti punto livelli livello
            minute: minuti minuto
            """),
        Percent = "percento",
        Degree = "gradi",
        Endings = ["i", "e", "a", "o"],
    };
}
