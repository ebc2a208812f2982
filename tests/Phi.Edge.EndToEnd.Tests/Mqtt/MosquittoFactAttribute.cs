namespace Phi.Edge.EndToEnd.Tests.Mqtt;

/// <summary>A test against a real mosquitto; skipped where there is none.</summary>
internal sealed class MosquittoFactAttribute : FactAttribute
{
    public MosquittoFactAttribute()
    {
        if (!File.Exists(Mosquitto.Broker) || !File.Exists(Mosquitto.Subscriber))
        {
            Skip = "mosquitto or mosquitto_sub is not installed: apt-get install mosquitto mosquitto-clients";
        }
    }
}
