using Phi.Edge.Inference.Grammar.Automata;

namespace Phi.Edge.Inference.Grammar.Rules;

/// <summary>The characters between values, with the one optional space the options allow after ':' and ','.</summary>
internal sealed class Punctuation(bool spaceAfterSeparators)
{
    /// <summary>Start of an object.</summary>
    public Terminal OpenObject { get; } = new(LiteralDfa.Create("{")!);

    /// <summary>End of an object.</summary>
    public Terminal CloseObject { get; } = new(LiteralDfa.Create("}")!);

    /// <summary>Start of an array.</summary>
    public Terminal OpenArray { get; } = new(LiteralDfa.Create("[")!);

    /// <summary>End of an array.</summary>
    public Terminal CloseArray { get; } = new(LiteralDfa.Create("]")!);

    /// <summary>Between two items or members.</summary>
    public Terminal Comma { get; } = new(LiteralDfa.Create(spaceAfterSeparators ? [",", ", "] : [","])!);

    /// <summary>Between a name and its value.</summary>
    public Terminal Colon { get; } = new(LiteralDfa.Create(spaceAfterSeparators ? [":", ": "] : [":"])!);

    /// <summary>The name of a member with its colon, after a comma unless it is the first. Null when the name is too long.</summary>
    public Terminal? Name(string name, bool isFirst)
    {
        var quoted = JsonText.Quote(name);
        string[] before = isFirst ? [""] : spaceAfterSeparators ? [",", ", "] : [","];
        string[] after = spaceAfterSeparators ? [":", ": "] : [":"];
        var texts = from b in before from a in after select b + quoted + a;
        return LiteralDfa.Create([.. texts]) is { } dfa ? new Terminal(dfa) : null;
    }
}
