namespace Phi.Edge.Pipelines.Voice.Grammar;

/// <summary>A grammar for a speech recogniser, made from a catalogue.</summary>
/// <param name="Jsgf">The grammar in JSGF; the same for the same catalogue and options.</param>
/// <param name="Words">Every word in it, sorted.</param>
/// <param name="MissingWords">Words of the catalogue that the recogniser does not know, sorted: ways to say something with them are left out.</param>
/// <param name="MissingCommands">Commands that cannot be said at all because of that, in the order of the catalogue.</param>
/// <param name="Hash">SHA-256 of <paramref name="Jsgf"/>, hexadecimal: the key under which what is made from it can be kept.</param>
public sealed record SpeechGrammar(
    string Jsgf, IReadOnlyList<string> Words, IReadOnlyList<string> MissingWords, IReadOnlyList<string> MissingCommands, string Hash);
