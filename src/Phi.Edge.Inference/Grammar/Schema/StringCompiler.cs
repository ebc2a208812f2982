using Phi.Edge.Inference.Grammar.Automata;
using Phi.Edge.Inference.Grammar.Patterns;
using Phi.Edge.Inference.Grammar.Rules;

namespace Phi.Edge.Inference.Grammar.Schema;

/// <summary>Strings with a length, and with a pattern.</summary>
internal sealed class StringCompiler(JsonGrammarOptions options)
{
    /// <summary>The rule of a string schema.</summary>
    public Rule Compile(SchemaNode node)
    {
        var minimum = node.Count("minLength") ?? 0;
        var maximum = node.Count("maxLength") ?? Math.Max(options.MaximumStringLength, minimum);
        if (minimum > maximum)
            throw node.Invalid("minLength", $"asks for {minimum} characters, but at most {maximum} are allowed.");
        return node.String("pattern") is { } pattern
            ? CompilePattern(node, pattern, minimum, maximum)
            : new Terminal(AnyStringDfa.Instance, minimum, maximum);
    }

    private static Terminal CompilePattern(SchemaNode node, string pattern, int minimum, int maximum)
    {
        ByteDfa? dfa;
        try
        {
            dfa = PatternDfa.Create(pattern, minimum);
        }
        catch (PatternNotSupportedException error)
        {
            throw node.NotSupported("pattern", error.Message);
        }
        if (dfa is null)
            throw node.NotSupported("pattern", "needs too many states; make the pattern, its counts or minLength smaller.");
        if (dfa.IsEmpty || dfa.CharactersToEnd(0) > maximum)
            throw node.Invalid("pattern", $"no string of {minimum} to {maximum} characters matches.");
        return new Terminal(dfa, 0, maximum);
    }
}
