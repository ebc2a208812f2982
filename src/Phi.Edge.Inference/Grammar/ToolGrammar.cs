using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Grammar.Automata;
using Phi.Edge.Inference.Grammar.Masks;
using Phi.Edge.Inference.Grammar.Rules;
using Phi.Edge.Inference.Grammar.Schema;

namespace Phi.Edge.Inference.Grammar;

/// <summary>Output that calls tools: <c>[{"name":...,"arguments":{...}}]</c>, each call with a declared name and valid arguments.</summary>
internal static class ToolGrammar
{
    /// <summary>Compiles tool declarations. To force one tool, pass it alone with <see cref="ToolGrammarOptions.IsCallRequired"/>.</summary>
    /// <param name="tools">The tools, at least one, with different names.</param>
    /// <param name="index">The model's vocabulary.</param>
    /// <param name="options">Syntax and bounds; defaults when null.</param>
    /// <exception cref="SchemaNotSupportedException">A keyword in a parameter schema cannot be guaranteed.</exception>
    /// <exception cref="SchemaInvalidException">A parameter schema is malformed, or no arguments satisfy it.</exception>
    public static TokenGrammar Compile(IReadOnlyList<AIFunctionDeclaration> tools, TokenIndex index, ToolGrammarOptions? options = null)
    {
        options ??= new ToolGrammarOptions();
        Check(tools, index, options);
        var punctuation = new Punctuation(options.Json.SpaceAfterSeparators);
        var calls = new ArrayRule([], Call(tools, options.Json, punctuation), 1, options.MaximumCalls, punctuation);
        Rule answer = options.Syntax == ToolCallSyntax.Tags
            ? new SequenceRule(Terminal.Special(options.OpenTag), calls, Terminal.Special(options.CloseTag))
            : new SequenceRule(new Terminal(LiteralDfa.Create("functools")!), calls);
        if (!options.IsCallRequired)
            answer = WithText(answer, options.Syntax);
        return new TokenGrammar(answer, index, options.Json);
    }

    // A call in the functools form is told from text by its first bytes, one between tags by its token.
    private static Rule WithText(Rule answer, ToolCallSyntax syntax)
    {
        var (dfa, free) = FreeTextDfa.Create(syntax == ToolCallSyntax.Tags ? [] : "functools["u8);
        var text = new Terminal(dfa) { FreeState = free };
        return syntax == ToolCallSyntax.Tags
            ? new SequenceRule(text, new AlternativesRule(new EmptyRule(), answer))
            : new AlternativesRule(text, answer);
    }

    private static SequenceRule Call(IReadOnlyList<AIFunctionDeclaration> tools, JsonGrammarOptions options, Punctuation punctuation)
    {
        string[] spaces = options.SpaceAfterSeparators ? ["", " "] : [""];
        string[] openings = [.. spaces.Select(space => $"{{\"name\":{space}")];
        var words = new List<(string, int)>();
        var arguments = new Rule[tools.Count];
        var compiled = new Dictionary<string, Rule>(StringComparer.Ordinal);
        for (var i = 0; i < tools.Count; i++)
        {
            var name = JsonText.Quote(tools[i].Name);
            foreach (var comma in spaces)
                words.AddRange(spaces.Select(colon => ($"{name},{comma}\"arguments\":{colon}", i)));
            // Tools that take the same parameters share their rules and masks.
            JsonGrammar.RequireText(tools[i].JsonSchema, $"{tools[i].Name}#");
            var text = tools[i].JsonSchema.GetRawText();
            var root = new SchemaNode(tools[i].JsonSchema, $"{tools[i].Name}#");
            if (!compiled.TryGetValue(text, out var rule))
                compiled[text] = rule = JsonGrammar.CompileRule(root, options, punctuation);
            arguments[i] = rule;
        }
        var dfa = LiteralDfa.Create(words) ?? throw new ArgumentException("The tool names are too long or too many.", nameof(tools));
        return new SequenceRule(new Terminal(LiteralDfa.Create(openings)!), new ChoiceRule(new Terminal(dfa), arguments), punctuation.CloseObject);
    }

    private static void Check(IReadOnlyList<AIFunctionDeclaration> tools, TokenIndex index, ToolGrammarOptions options)
    {
        options.Json.Validate();
        if (tools.Count == 0)
            throw new ArgumentException("At least one tool is needed.", nameof(tools));
        if (tools.GroupBy(tool => tool.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two tools are named '{twice.Key}'; give each its own name.", nameof(tools));
        if (options.MaximumCalls is < 1 or > 64)
            throw new ArgumentOutOfRangeException(nameof(options), options.MaximumCalls, "MaximumCalls must be 1 to 64.");
        foreach (var tag in options.Syntax == ToolCallSyntax.Tags ? new[] { options.OpenTag, options.CloseTag } : [])
        {
            if (tag < 0 || tag >= index.Size || !index.IsSpecial(tag))
                throw new ArgumentException($"Token {tag} is not a special token of this vocabulary; set the ids of the tool call tags.", nameof(options));
        }
    }
}
