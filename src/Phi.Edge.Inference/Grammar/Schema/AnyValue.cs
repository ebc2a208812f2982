using System.Numerics;
using Phi.Edge.Inference.Grammar.Automata;
using Phi.Edge.Inference.Grammar.Rules;

namespace Phi.Edge.Inference.Grammar.Schema;

/// <summary>The rules of values a schema says nothing about: any JSON, nested no deeper than the options allow.</summary>
internal sealed class AnyValue
{
    private readonly JsonGrammarOptions _options;
    private readonly Punctuation _punctuation;
    private ReferenceRule? _rule;

    /// <summary>Rules under these bounds.</summary>
    public AnyValue(JsonGrammarOptions options, Punctuation punctuation)
    {
        _options = options;
        _punctuation = punctuation;
    }

    /// <summary>true or false.</summary>
    public Terminal Boolean { get; } = new(LiteralDfa.Create("true", "false")!);

    /// <summary>null.</summary>
    public Terminal Null { get; } = new(LiteralDfa.Create("null")!);

    /// <summary>Any value.</summary>
    public Rule Rule
    {
        get
        {
            if (_rule is not null)
                return _rule;
            _rule = new ReferenceRule { IsRecursive = true };
            var text = new Terminal(AnyStringDfa.Instance, 0, _options.MaximumStringLength);
            var limit = BigInteger.Pow(10, 15 + _options.MaximumFractionDigits) - 1;
            var number = new Terminal(NumberDfa.Create(new(-limit, limit, _options.MaximumFractionDigits, 1), int.MaxValue)!);
            var array = new ArrayRule([], _rule, 0, _options.MaximumItems, _punctuation);
            var member = new SequenceRule(text, _punctuation.Colon, _rule);
            var next = new SequenceRule(_punctuation.Comma, text, _punctuation.Colon, _rule);
            var map = new ObjectRule([], member, next, _options.MaximumItems, _punctuation);
            _rule.Target = new AlternativesRule(map, array, text, number, Boolean, Null);
            return _rule;
        }
    }
}
