using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Grammar.Masks;

namespace Phi.Edge.Inference.Grammar;

/// <summary>
/// Compiled grammars of one model, so that a request with a known schema starts with warm masks. The grammar used longest ago goes
/// first. Thread-safe: a grammar is compiled once however many ask for it, and only those who ask for it wait.
/// </summary>
internal sealed class GrammarCache
{
    private const int Capacity = 8;

    private readonly Lock _lock = new();
    private readonly LinkedList<(string Key, Lazy<TokenGrammar> Grammar)> _grammars = new();
    private readonly Lazy<TokenIndex> _index;

    /// <summary>Indexes the vocabulary on first use.</summary>
    public GrammarCache(ITokenVocabulary vocabulary) => _index = new Lazy<TokenIndex>(() => new TokenIndex(vocabulary));

    /// <summary>The grammar of a JSON schema; null for any JSON object. Throws what <see cref="JsonGrammar.Compile"/> throws.</summary>
    public TokenGrammar ForSchema(JsonElement? schema, JsonGrammarOptions? options = null)
    {
        options ??= new JsonGrammarOptions();
        JsonGrammar.RequireText(schema, "#");
        return Get($"schema {options} {schema?.GetRawText()}", () => JsonGrammar.Compile(schema, _index.Value, options));
    }

    /// <summary>The grammar of a set of tools. Throws what <see cref="ToolGrammar.Compile"/> throws.</summary>
    public TokenGrammar ForTools(IReadOnlyList<AIFunctionDeclaration> tools, ToolGrammarOptions? options = null)
    {
        options ??= new ToolGrammarOptions();
        var key = new StringBuilder("tools ").Append(options);
        foreach (var tool in tools)
        {
            JsonGrammar.RequireText(tool.JsonSchema, $"{tool.Name}#");
            key.Append('\0').Append(tool.Name).Append('\0').Append(tool.JsonSchema.GetRawText());
        }

        return Get(key.ToString(), () => ToolGrammar.Compile(tools, _index.Value, options));
    }

    private TokenGrammar Get(string key, Func<TokenGrammar> compile)
    {
        var grammar = Entry(key, compile);
        try
        {
            return grammar.Value;
        }
        catch (Exception e) when (e is PhiInferenceException or ArgumentException)
        {
            Forget(grammar);
            throw;
        }
    }

    private Lazy<TokenGrammar> Entry(string key, Func<TokenGrammar> compile)
    {
        lock (_lock)
        {
            for (var node = _grammars.First; node is not null; node = node.Next)
            {
                if (node.Value.Key != key)
                    continue;
                _grammars.Remove(node);
                _grammars.AddFirst(node);
                return node.Value.Grammar;
            }

            var grammar = new Lazy<TokenGrammar>(compile);
            _grammars.AddFirst((key, grammar));
            if (_grammars.Count > Capacity)
                _grammars.RemoveLast();
            return grammar;
        }
    }

    /// <summary>A schema that cannot be compiled must not push out one that was.</summary>
    private void Forget(Lazy<TokenGrammar> failed)
    {
        lock (_lock)
        {
            for (var node = _grammars.First; node is not null; node = node.Next)
            {
                if (node.Value.Grammar != failed)
                    continue;
                _grammars.Remove(node);
                return;
            }
        }
    }
}
