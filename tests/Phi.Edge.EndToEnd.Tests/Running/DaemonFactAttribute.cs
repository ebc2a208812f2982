using Phi.Edge.Daemon.Driver;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.EndToEnd.Tests.Mqtt;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>A test of the whole program; skipped, with what to do, where something it needs is not installed.</summary>
internal sealed class DaemonFactAttribute : FactAttribute
{
    public DaemonFactAttribute(Need need = Need.Models)
    {
        if (need.HasFlag(Need.Clip) && Clip.Path is null)
            Skip = "models/node_modules is missing: ./dev setup";
        else if (need.HasFlag(Need.Mosquitto) && !File.Exists(Mosquitto.Broker))
            Skip = "mosquitto is not installed: apt-get install mosquitto";
        else if (!AreModelsPrepared())
            Skip = "The models are not prepared: ./dev setup";
    }

    private static bool AreModelsPrepared()
    {
        try
        {
            PreparedModels.DriverFiles(new SmallModelOptions());
            return true;
        }
        catch (StartupException)
        {
            return false;
        }
    }
}
