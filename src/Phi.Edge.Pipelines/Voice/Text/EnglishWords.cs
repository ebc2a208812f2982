using static Phi.Edge.Pipelines.Voice.Text.LanguageWordsReader;

namespace Phi.Edge.Pipelines.Voice.Text;

internal static class EnglishWords
{
    public static LanguageWords Create() => new()
    {
        Code = "en",
        Contractions = Pairs(
            "i'm=i am|im=i am|what's=what is|whats=what is|it's=it is|that's=that is|thats=that is|there's=there is|here's=here is|where's=where is|"
            + "wheres=where is|how's=how is|hows=how is|who's=who is|when's=when is|don't=do not|dont=do not|doesn't=does not|doesnt=does not|"
            + "didn't=did not|can't=can not|cant=can not|cannot=can not|won't=will not|wont=will not|isn't=is not|isnt=is not|aren't=are not|"
            + "wasn't=was not|shouldn't=should not|shouldnt=should not|wouldn't=would not|couldn't=could not|haven't=have not|hasn't=has not|"
            + "i'll=i will|you'll=you will|we'll=we will|i'd=i would|id=i would|we'd=we would|you'd=you would|i've=i have|ive=i have|we've=we have|"
            + "we're=we are|you're=you are|they're=they are|he's=he is|she's=she is|let's=let us|lets=let us|gonna=going to|wanna=want to|"
            + "gotta=got to|plz=please|pls=please|that'd=that would|it'd=it would|it'll=it will|mirros=mirrors|synchroniziation=synchronization|shuflle=shuffle|wnat=want|gimme=give me|lemme=let me|y'all=you all|o'clock=oclock"),
        Hesitations = Set("uh uhm um umm er erm hmm hm mm ah eh"),
        Negations = Set("not never no none nobody without neither nor"),
        Articles = Set("the a an"),
        Function = Set(
            "the a an my our your his her their this that these those it i me we us you he she they them one some any to of in at on for from with by "
            + "about into as and or but then so if is am are was were be been being do does did have has had having get gets got getting can could "
            + "would will shall should may might must want wants wanted need needs needed like please kindly just now right currently again go "
            + "ahead let here there inside car vehicle hey hi hello ok okay well maybe really very bit little somewhat lot much more most too also "
            + "thanks thank system systems setting settings mode control controls level levels state thing things up to us yo prefer help feel feels feeling felt seem seems gotten getting damn darn freaking friggin super extremely mechanism mechanisms "
            + "feature features function button option options computer "
            + "possible able quite pretty rather kind sort try still only even everything love wish im id ever moment time second over today tomorrow yesterday tonight sure why see find more less"),
        Joiners = Phrases("and|and then|then|and also|also|plus"),
        Corrections = Phrases(
            "no wait i mean|no wait i meant|no wait|wait no|i mean|i meant|no i mean|no i meant|no sorry|sorry no|sorry i mean|sorry i meant|scratch that|"
            + "or rather|make that|no make that|wait|no|actually|actually no|no actually|sorry|correction|forget that"),
        Courtesies = Phrases(
            "it is time to|it is time for me to|it is about time to|is it possible to|is it possible for you to|would it be possible to|am i able to|are you able to|would i be able to|are we able to|do you mind|"
            + "would you mind|do you think you could|are you capable of|is there a way to|is there any way to|will it be possible to"),
        Reports = Set("said says say told tells asked asks heard thinks thought believes claims claimed he she they dream dreamt dreamed wondered"),
        LeadIns = Set(
            "i we you it my me us am be to for of the a an at on can could would will shall should may might must want need needs have has had got get go "
            + "like love let ahead just now please time maybe also well okay ok hey hi hello try help looking waiting ready immediately quickly who x"),
        Concepts = Meanings("""
            +ask: what whats which how who when where whether check tell know status inform update show wondering wonder report verify ask confirm remind rundown
            +on: on activate activated enable enabled start started begin engage engaged running active initiate operating resume use using allow powered online
            +off: off deactivate deactivated disable disabled shut kill disengage disengaged offline quit exit rid disconnect stop cancel turnoff inactive
            +up: up increase raise higher boost hike crank rise increment bump increased raised increasing upward
            +down: down decrease lower reduce drop decrement decreased lowered reduced lessen decreasing downward
            +set: set change adjust make put turn switch power keep maintain modify alter configure select choose move place bring take give changed adjusted switched turned convert converted tune tweak customize customise
            +open: open opened opening
            +close: close closed closing
            +auto: auto automatic automatically automated automate
            +max: max maximum maximal full fully highest
            +min: min minimum minimal lowest
            """),
        Units = Meanings("""
            percent: percent %
            degree: degrees degree
            celsius: celsius centigrade c
            fahrenheit: fahrenheit f
            km: kilometers kilometres kilometer kilometre km
            mile: miles mile
            kmh: kmh kph
            step: steps step notches notch points point levels level
            minute: minutes minute
            """),
        Whole = Set(
            "warmer colder cooler hotter louder quieter softer brighter dimmer lighter darker faster slower closer nearer farther further longer shorter"),
        Endings = ["ings", "ing", "ers", "er", "ed", "es", "s"],
    };
}
