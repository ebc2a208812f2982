using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Road.Reading;

/// <summary>Which signs are worth reading: text, signs of no known kind, speed signs with an open number, and plates that name times or distances.</summary>
internal static class SignReadingWish
{
    public static bool Wants(SignIdentity sign) => sign.Kind switch
    {
        SignKind.Unknown or SignKind.Text => true,
        SignKind.SpeedLimitZone or SignKind.EndOfSpeedLimitZone or SignKind.AdvisorySpeed or SignKind.SpeedLimit => sign.Value is null,
        SignKind.TownEntry or SignKind.TownExit or SignKind.Other => true,
        SignKind.Information => IsWritten(sign.Name),
        _ => false,
    };

    /// <summary>A sign with such plates says on them when or where it holds.</summary>
    public static bool WantsPlates(IReadOnlyList<SignIdentity> plates)
    {
        for (var i = 0; i < plates.Count; i++)
        {
            if (plates[i].Kind == SignKind.Unknown || plates[i].Name.StartsWith("complementary--time", StringComparison.Ordinal)
                || plates[i].Name.StartsWith("complementary--distance", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWritten(string name) =>
        name.StartsWith("information--street-name", StringComparison.Ordinal)
        || name.StartsWith("information--highway-directions", StringComparison.Ordinal)
        || name.StartsWith("information--directions", StringComparison.Ordinal);
}
