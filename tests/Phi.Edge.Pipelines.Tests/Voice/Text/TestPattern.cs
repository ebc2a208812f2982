using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Tests.Voice.Text;

/// <summary>Patterns for tests, in the catalogue's notation.</summary>
internal sealed class TestPattern
{
    private readonly string _text;
    private int _at;

    private TestPattern(string text) => _text = text;

    public static UtterancePattern Of(string text, params (string Name, SignalValue Value)[] with) =>
        new(Node(text), with.ToDictionary(value => value.Name, value => value.Value), text);

    public static PatternNode Node(string text) => new TestPattern(text).Choice();

    private PatternNode Choice()
    {
        var options = new List<PatternNode> { Sequence() };
        while (_at < _text.Length && _text[_at] == '|')
        {
            _at++;
            options.Add(Sequence());
        }

        return options.Count == 1 ? options[0] : new ChoiceNode(options);
    }

    private SequenceNode Sequence()
    {
        var parts = new List<PatternNode>();
        while (_at < _text.Length && _text[_at] is not ('|' or ')' or ']'))
        {
            if (_text[_at] == ' ') _at++;
            else parts.Add(Part());
        }

        return new(parts);
    }

    private PatternNode Part()
    {
        var start = _at++;
        switch (_text[start])
        {
            case '[' or '(':
                var inner = Choice();
                _at++;
                return _text[start] == '[' ? new OptionalNode(inner) : inner;
            case '{':
                _at = _text.IndexOf('}', start) + 1;
                return new SlotNode(_text[(start + 1)..(_at - 1)]);
            default:
                while (_at < _text.Length && !" |()[]{".Contains(_text[_at])) _at++;
                return new WordNode(_text[start.._at]);
        }
    }
}
