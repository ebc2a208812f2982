using static Phi.Edge.Pipelines.Voice.Text.LanguageWordsReader;

namespace Phi.Edge.Pipelines.Voice.Text;

internal static class FrenchWords
{
    public static LanguageWords Create() => new()
    {
        Code = "fr",
        Contractions = Pairs("aujourd'hui=aujourdhui|d'accord=daccord|quelqu'un=quelquun"),
        SplitsAtApostrophe = true,
        Hesitations = Set("euh heu hum hm ben bah"),
        Negations = Set("ne n pas jamais aucun aucune rien non sans"),
        Articles = Set("le la les l un une des du de d"),
        Function = Set(
            "le la les l un une des du de d mon ma mes notre nos ton ta tes son sa ce cet cette ces ça cela je j me m moi tu te t toi il elle on nous vous se s y en et ou mais "
            + "puis si est sont suis être était ai as a avons avez avoir peux peut pourrais pourriez pouvez veux voudrais voulez vouloir aimerais faut "
            + "svp plaît s'il plait merci bonjour salut ok d'accord daccord peu trop très plus encore aussi juste maintenant ici dans à au aux sur pour par avec "
            + "vers voiture que qu qui besoin aller va fais faire un bien s il aide aidez"),
        Joiners = Phrases("et|et puis|puis|ensuite|et aussi|et ensuite"),
        Corrections = Phrases("non attends je veux dire|non attends|je veux dire|je voulais dire|non plutôt|plutôt|non pardon|pardon|non|attends|enfin non|ou plutôt"),
        Reports = Set("dit disait demandé raconté entendu pense disent"),
        LeadIns = Set("je j tu vous nous on peux peut pouvez pourrais pourriez veux voudrais voulez aimerais dois faut il est temps de d maintenant bien besoin ai"),
        Concepts = Meanings("""
            +ask: quel quelle quels quelles quoi comment combien quand où pourquoi montre dis dites vérifie est-ce statut
            +on: allume allumer active activer démarre démarrer lance lancer mets allumé activé
            +off: éteins éteindre désactive désactiver arrête arrêter coupe couper stoppe stop éteint
            +up: monte monter augmente augmenter plus hausse hausser
            +down: baisse baisser diminue diminuer réduis réduire moins
            +set: règle régler mettre change changer ajuste ajuster passe tourne
            +open: ouvre ouvrir ouvrez
            +close: ferme fermer fermez
            +max: maximum maximal max
            +min: minimum minimal min
            """),
        Units = Meanings("""
            percent: pourcent
            degree: degrés degré
            celsius: celsius c
            fahrenheit: fahrenheit f
            km: kilomètres kilomètre km
            step: crans cran niveaux niveau points
            minute: minutes minute
            """),
        Percent = "pourcent",
        Degree = "degres",
        Endings = ["es", "s", "e"],
    };
}
