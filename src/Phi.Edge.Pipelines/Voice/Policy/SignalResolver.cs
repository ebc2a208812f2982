using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>From a command and its values to the signals it sets: relative becomes absolute, choices become paths and values.</summary>
internal sealed class SignalResolver(CommandDefinition command, IReadOnlyDictionary<string, SignalValue> values, IVehicleSignals signals)
{
    private readonly Dictionary<string, SignalChange> _changes = new(StringComparer.Ordinal);
    private LimitReached _already;

    /// <summary>The signals, once resolved.</summary>
    public IReadOnlyList<SignalChange> Changes => [.. _changes.Values];

    /// <summary>The first parameter that an effect reads and that has no value, when no effect applies.</summary>
    public ParameterDefinition? Missing { get; private set; }

    /// <returns>Why not; null when all is well.</returns>
    public Refusal? Resolve()
    {
        foreach (var effect in command.Effects)
        {
            if (effect.When.All(pair => values.TryGetValue(pair.Key, out var value) && value == pair.Value) && Apply(effect) is { } refusal)
            {
                return refusal;
            }
        }

        if (_changes.Count > 0 || command.Effects.Count == 0)
        {
            Missing = null;
            return null;
        }

        return _already switch
        {
            LimitReached.Highest => Refuse(RefusalReason.AlreadyHighest),
            LimitReached.Lowest => Refuse(RefusalReason.AlreadyLowest),
            _ => Missing is null ? Refuse(RefusalReason.Unsupported) : null,
        };
    }

    private Refusal? Apply(SignalEffect effect)
    {
        var source = effect.FromParameter ?? effect.AddParameter;
        if (source is not null && !values.ContainsKey(source))
        {
            Missing ??= command.Parameter(source);
            return null;
        }

        if (command.Parameters.FirstOrDefault(p => !values.ContainsKey(p.Name) && effect.Path.Contains(PlaceOf(p), StringComparison.Ordinal)) is { } unsaid)
        {
            Missing ??= unsaid;
            return null;
        }

        if (PathOf(effect) is not { } path)
        {
            return Refuse(RefusalReason.Unsupported);
        }

        SignalValue? before = signals.TryGet(path, out var now) && now.HasValue ? now : null;
        if (effect.AddParameter is not null)
        {
            return Add(effect, path, values[effect.AddParameter], before);
        }

        var limits = source is not null && !effect.Map.ContainsKey(source) ? command.Parameter(source) : null;
        return (effect.Value ?? Mapped(effect, effect.FromParameter!)) is { HasValue: true } value
            ? Set(new SignalChange(path, value, before, effect.Minimum ?? limits?.Minimum, effect.Maximum ?? limits?.Maximum))
            : Refuse(RefusalReason.Unsupported);
    }

    private Refusal? Add(SignalEffect effect, string path, SignalValue change, SignalValue? before)
    {
        if (before?.Number is not { } now || change.Number is not { } step)
        {
            return Refuse(change.Number is null ? RefusalReason.Unsupported : RefusalReason.StateUnknown);
        }

        if ((step > 0 && now >= effect.Maximum) || (step < 0 && now <= effect.Minimum))
        {
            _already = step > 0 ? LimitReached.Highest : LimitReached.Lowest;
            return null;
        }

        var sum = now + step;
        var limit = sum > effect.Maximum ? LimitReached.Highest : sum < effect.Minimum ? LimitReached.Lowest : LimitReached.None;
        sum = limit switch { LimitReached.Highest => effect.Maximum!.Value, LimitReached.Lowest => effect.Minimum!.Value, _ => sum };
        return double.IsFinite(sum)
            ? Set(new SignalChange(path, SignalValue.Of(sum), before, effect.Minimum, effect.Maximum, limit))
            : Refuse(RefusalReason.OutOfRange);
    }

    private Refusal? Set(SignalChange change)
    {
        if (!change.InRange)
        {
            return Refuse(RefusalReason.OutOfRange) with { Minimum = change.Minimum, Maximum = change.Maximum };
        }

        return _changes.TryAdd(change.Path, change) || _changes[change.Path].Value == change.Value
            ? null
            : Refuse(RefusalReason.Contradiction);
    }

    private SignalValue? Mapped(SignalEffect effect, string parameter)
    {
        var value = values[parameter];
        return !effect.Map.TryGetValue(parameter, out var map) ? value
            : map.TryGetValue(value.ToString(), out var mapped) ? mapped : null;
    }

    private static string PlaceOf(ParameterDefinition parameter) => $"{{{parameter.Name}}}";

    /// <summary>Only values of a list become part of a path: free words never do.</summary>
    private string? PathOf(SignalEffect effect)
    {
        var path = effect.Path;
        foreach (var parameter in command.Parameters)
        {
            var place = PlaceOf(parameter);
            if (!path.Contains(place, StringComparison.Ordinal))
            {
                continue;
            }

            if (parameter.Type != ParameterType.Choice || Mapped(effect, parameter.Name) is not { HasValue: true } part)
            {
                return null;
            }

            path = path.Replace(place, part.ToString(), StringComparison.Ordinal);
        }

        return path;
    }

    private Refusal Refuse(RefusalReason reason) => new() { Reason = reason, Command = command };
}
