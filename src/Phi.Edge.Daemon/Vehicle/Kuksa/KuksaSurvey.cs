using Grpc.Core;
using Phi.Edge.Daemon.Vehicle.Kuksa.Protocol;
using Metadata = Grpc.Core.Metadata;

namespace Phi.Edge.Daemon.Vehicle.Kuksa;

/// <summary>Which of our signals a databroker has. One unknown path would make it refuse the whole subscription, without saying which.</summary>
/// <param name="Usable">Paths that can be subscribed to, with the factor from their unit to ours.</param>
/// <param name="Missing">The others, each with the reason.</param>
internal sealed record KuksaSurvey(IReadOnlyDictionary<string, double> Usable, IReadOnlyList<string> Missing)
{
    public static async Task<KuksaSurvey> TakeAsync(VAL.VALClient client, Metadata headers, CancellationToken cancellation)
    {
        var usable = new Dictionary<string, double>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var (path, signal) in KuksaPaths.All)
        {
            try
            {
                var reply = await client.ListMetadataAsync(new ListMetadataRequest { Root = path }, headers, cancellationToken: cancellation);
                if (reply.Metadata.FirstOrDefault(entry => entry.Path == path) is not { } found)
                {
                    missing.Add($"{path} (unknown there)");
                }
                else if (KuksaPaths.Factor(signal, found.Unit) is { } factor)
                {
                    usable[path] = factor;
                }
                else
                {
                    missing.Add($"{path} (in '{found.Unit}', a unit we do not know)");
                }
            }
            catch (RpcException e) when (e.StatusCode is StatusCode.NotFound)
            {
                missing.Add($"{path} (unknown there)");
            }
            catch (RpcException e) when (e.StatusCode is StatusCode.PermissionDenied)
            {
                missing.Add($"{path} (the token does not allow it)");
            }
        }

        return new KuksaSurvey(usable, missing);
    }
}
