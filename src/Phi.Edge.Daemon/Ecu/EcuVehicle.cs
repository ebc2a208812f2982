using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Ecu;

/// <summary>The simulated car: holds signals, carries commands out once, answers questions. Thread-safe; knows no network.</summary>
internal sealed class EcuVehicle(EcuModel model)
{
    private const int RememberedReplies = 256;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SignalValue> _signals = new(model.Signals, StringComparer.Ordinal);
    private readonly Dictionary<Guid, CommandReplyMessage> _replies = [];
    private readonly Queue<Guid> _order = new();

    /// <summary>All signals, as they are now.</summary>
    public IReadOnlyDictionary<string, SignalValue> Signals
    {
        get
        {
            lock (_gate)
            {
                return new Dictionary<string, SignalValue>(_signals, StringComparer.Ordinal);
            }
        }
    }

    /// <summary>The value of a signal; none when there is no such signal.</summary>
    public SignalValue this[string path]
    {
        get
        {
            lock (_gate)
            {
                return _signals.GetValueOrDefault(path);
            }
        }
    }

    /// <summary>Sets a signal, as a driver's hand or the weather would.</summary>
    public void Set(string path, SignalValue value)
    {
        lock (_gate)
        {
            _signals[path] = value;
        }
    }

    /// <summary>Carries a command out, once for each id.</summary>
    /// <param name="request">The command.</param>
    /// <param name="waited">Since it arrived.</param>
    /// <param name="faults">What goes wrong.</param>
    /// <returns>The answer, and whether the command was known.</returns>
    public (CommandReplyMessage Reply, bool Repeated) Handle(CommandRequestMessage request, TimeSpan waited, EcuFaults faults)
    {
        lock (_gate)
        {
            if (_replies.TryGetValue(request.Id, out var known))
            {
                return (known, true);
            }

            var reply = Decide(request, waited, faults);
            Remember(request.Id, reply);
            return (reply, false);
        }
    }

    private CommandReplyMessage Decide(CommandRequestMessage request, TimeSpan waited, EcuFaults faults)
    {
        if (waited.TotalMilliseconds > request.TimeoutMs)
        {
            return Answer(request, CommandReplyStatus.Refused, "deadline");
        }

        if (Names(faults.Refuse, request.Command))
        {
            return Answer(request, CommandReplyStatus.Refused, "refused-by-option");
        }

        if (Names(faults.Fail, request.Command) || !SignalLimits.Hold(request.Signals))
        {
            return Answer(request, CommandReplyStatus.Failed, "actuator-fault");
        }

        foreach (var (path, value) in request.Signals)
        {
            _signals[path] = value;
        }

        var values = new Dictionary<string, SignalValue>(request.Signals, StringComparer.Ordinal);
        foreach (var (name, path) in model.Answers.GetValueOrDefault(request.Command) ?? [])
        {
            if (_signals.TryGetValue(path, out var value))
            {
                values[name] = value;
            }
        }

        return new CommandReplyMessage { Id = request.Id, Status = CommandReplyStatus.Done, Values = values.Count > 0 ? values : null };
    }

    private static CommandReplyMessage Answer(CommandRequestMessage request, CommandReplyStatus status, string reason) =>
        new() { Id = request.Id, Status = status, Reason = reason };

    private static bool Names(IReadOnlyCollection<string> commands, string command) => commands.Contains(command) || commands.Contains("*");

    private void Remember(Guid id, CommandReplyMessage reply)
    {
        if (_order.Count == RememberedReplies)
        {
            _replies.Remove(_order.Dequeue());
        }

        _order.Enqueue(id);
        _replies[id] = reply;
    }
}
