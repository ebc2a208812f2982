using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road.Tracking;

/// <summary>What names mean, remembered: a name is read once.</summary>
internal sealed class SignNamesSeen
{
    private readonly Dictionary<string, SignIdentity> _identities = new(StringComparer.Ordinal);

    public SignIdentity Of(string? name)
    {
        if (name is null)
        {
            return SignIdentity.Unknown;
        }

        if (!_identities.TryGetValue(name, out var identity))
        {
            identity = SignIdentity.Of(name);
            _identities.Add(name, identity);
        }

        return identity;
    }
}
