using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Ports;

/// <summary>What the name of a sign tells: its kind, its number and its convention.</summary>
public sealed record SignIdentity
{
    /// <summary>The sign that is none of those known.</summary>
    public static SignIdentity Unknown { get; } = new() { Name = "", Kind = SignKind.Unknown };

    /// <summary>Name in the taxonomy, for example <c>regulatory--maximum-speed-limit-50--g1</c>; empty for an unknown sign.</summary>
    public required string Name { get; init; }

    /// <summary>What it means.</summary>
    public required SignKind Kind { get; init; }

    /// <summary>Its speed in <see cref="Unit"/>, 1 to 200; null when it has none, or its drawing leaves the number open (a zone).</summary>
    public int? Value { get; init; }

    /// <summary>Unit of a speed as the design suggests; null for signs about no speed. A country may read round signs in mph.</summary>
    public SpeedUnit? Unit { get; init; }

    /// <summary>The convention, as far as the name tells.</summary>
    public SignFamily Family { get; init; }

    /// <summary>
    /// Reads a name: <c>category--what-it-is--gN</c>, where the number at the end of <c>what-it-is</c> is a speed, and the last part is the
    /// variant of the design.
    /// </summary>
    /// <param name="name">The name; null or empty for an unknown sign.</param>
    public static SignIdentity Of(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return Unknown;
        }

        var parts = name.Split("--");
        if (parts.Length < 2)
        {
            return new SignIdentity { Name = name, Kind = SignKind.Other };
        }

        var (category, subject, variant) = (parts[0], parts[1], parts.Length > 2 ? parts[^1] : "");
        var (stem, value) = SignNames.SplitSpeed(subject);
        var kind = SignNames.KindOf(category, stem, variant);
        var speed = SignNames.IsSpeed(kind);
        var family = SignNames.FamilyOf(category, stem, variant);
        return new SignIdentity
        {
            Name = name,
            Kind = kind,
            Value = speed ? value : null,
            Unit = !speed ? null : family == SignFamily.Mutcd ? SpeedUnit.Mph : SpeedUnit.Kmh,
            Family = family,
        };
    }
}
