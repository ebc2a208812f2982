using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Context;
using Phi.Edge.Pipelines.Voice.Dialogue;
using Phi.Edge.Pipelines.Voice.Policy;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Tests.Voice.Dialogue;

/// <summary>A conversation, second by second. The ECU does what it is told, at once, unless a test says otherwise.</summary>
internal sealed class Talk
{
    private readonly VoiceDialogue _dialogue = new(new CommandPolicy(TestCar.Catalogue));
    private readonly AnswerWriter _writer = new(TestCar.Catalogue);
    private readonly TestSignals _signals = new();
    private Queue<DialogueAction> _actions = new();
    private CommandStatus _status = CommandStatus.Done;
    private Dictionary<string, SignalValue> _reply = [];
    private TimeSpan _at;
    private float _speed = 100;

    public Talk At(double seconds)
    {
        Assert.Empty(_actions);
        _at = TimeSpan.FromSeconds(seconds);
        return this;
    }

    public Talk Speed(float kmh)
    {
        _speed = kmh;
        return this;
    }

    public Talk Replies(CommandStatus status)
    {
        _status = status;
        return this;
    }

    public Talk Replies(params (string Name, SignalValue Value)[] values)
    {
        _reply = values.ToDictionary(static v => v.Name, static v => v.Value);
        return this;
    }

    public Talk Driver(string command, params (string Name, SignalValue Value)[] values) =>
        Hear(new Understood { Kind = UnderstoodKind.Commands, By = UnderstoodBy.Grammar, Language = "en", Commands = [TestCar.Say(command, values)] });

    public Talk Mumbles() => Hear(new Understood { Kind = UnderstoodKind.NotUnderstood, By = UnderstoodBy.Nobody, Language = "en" });

    public Talk Chats() => Hear(new Understood { Kind = UnderstoodKind.NotForMe, By = UnderstoodBy.Phi, Language = "en" });

    public Talk Tick() => Take(_dialogue.Tick(_at));

    public Talk Button() => Take(_dialogue.Cancel());

    public Talk Asked()
    {
        _dialogue.Asked(_at);
        return this;
    }

    public Talk Silent()
    {
        Assert.Empty(_actions);
        return this;
    }

    public Talk Does(string expected)
    {
        var action = Assert.IsType<ExecuteAction>(_actions.Dequeue());
        var command = action.Commands.Single();
        var signals = string.Concat(command.Signals.Select(static pair => $" {pair.Key.Split('.')[^1]}={pair.Value}"));
        Assert.Equal(expected, command.Definition.Name + signals);
        foreach (var (path, value) in command.Signals)
        {
            _signals.Values[path] = value;
        }

        return Take(_dialogue.Finish(action, [new CommandResult(_status, null, TimeSpan.Zero, _reply)], _at));
    }

    public Talk Asks(params string[] texts)
    {
        foreach (var text in texts)
        {
            var say = Assert.IsType<SayAction>(_actions.Dequeue());
            Assert.Equal((text, text == texts[^1]), (_writer.Write(say), say.ExpectsReply));
        }

        return Silent();
    }

    public Talk Says(string text)
    {
        var say = Assert.IsType<SayAction>(_actions.Dequeue());
        Assert.Equal((text, false), (_writer.Write(say), say.ExpectsReply));
        return this;
    }

    public Talk Mutes(bool muted)
    {
        Assert.Equal(new MuteAction(muted), _actions.Dequeue());
        Assert.Equal(muted, _dialogue.Muted);
        return this;
    }

    public Talk Ends(VoiceEndReason end, string? reason = null)
    {
        Assert.Equal(new EndAction(end, reason), _actions.Dequeue());
        Assert.Equal(DialogueState.Idle, _dialogue.State);
        return Silent();
    }

    private Talk Hear(Understood understood) => Take(_dialogue.Next(understood, new DialogueInput
    {
        At = _at, Signals = _signals, Vehicle = new VehicleState(_speed, IgnitionState.On, Gear.Drive), Drive = new DriveContext { SpeedKmh = _speed },
    }));

    private Talk Take(IReadOnlyList<DialogueAction> actions)
    {
        Assert.Empty(_actions);
        _actions = new Queue<DialogueAction>(actions);
        return this;
    }
}
