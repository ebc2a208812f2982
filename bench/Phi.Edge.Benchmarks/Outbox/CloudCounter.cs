using System.Buffers;
using System.Diagnostics;
using System.Text;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Phi.Edge.Benchmarks.Outbox;

/// <summary>A consumer with a session that outlives its connection; counts what arrives by id: a user property, or the first characters of the payload.</summary>
internal sealed class CloudCounter(int port) : IDisposable
{
    private const int IdLength = 36;
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private bool _listens;
    private long _first;
    private long _last;

    /// <summary>Deliveries beyond the first of an id.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Whether an id has arrived.</summary>
    public bool Has(string id)
    {
        lock (_gate)
        {
            return _ids.Contains(id);
        }
    }

    /// <summary>Connects as soon as the broker is there, subscribed once and for all.</summary>
    public async Task ConnectAsync()
    {
        if (!_listens)
        {
            _client.ApplicationMessageReceivedAsync += Count;
            _listens = true;
        }

        var options = new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithProtocolVersion(MqttProtocolVersion.V500)
            .WithClientId("counter").WithCleanStart(false).WithSessionExpiryInterval(3600).WithReceiveMaximum(ushort.MaxValue).Build();
        while (!await TryAsync(options))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        }

        await _client.SubscribeAsync("phi-edge/v1/#", MqttQualityOfServiceLevel.AtLeastOnce);
    }

    /// <summary>Waits until nothing has come for a while.</summary>
    /// <returns>Ids that have arrived, and how many of them in a second between the first and the last.</returns>
    public async Task<(int Count, double Rate)> QuietAsync(TimeSpan quiet, TimeSpan limit)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(Math.Max(start, Interlocked.Read(ref _last))) < quiet && Stopwatch.GetElapsedTime(start) < limit)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, CancellationToken.None);
        }

        lock (_gate)
        {
            return (_ids.Count, _ids.Count < 2 ? 0 : _ids.Count / Stopwatch.GetElapsedTime(_first, _last).TotalSeconds);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<bool> TryAsync(MqttClientOptions options)
    {
        try
        {
            return (await _client.ConnectAsync(options))?.ResultCode == MqttClientConnectResultCode.Success;
        }
        catch (MqttCommunicationException)
        {
            return false;
        }
    }

    private Task Count(MqttApplicationMessageReceivedEventArgs e)
    {
        var property = e.ApplicationMessage.UserProperties?.FirstOrDefault(p => p.Name == "id");
        var id = property is null
            ? Encoding.UTF8.GetString(e.ApplicationMessage.Payload.Slice(0, Math.Min(IdLength, e.ApplicationMessage.Payload.Length)).ToArray())
            : Encoding.UTF8.GetString(property.ValueBuffer.Span);
        lock (_gate)
        {
            _first = _first == 0 ? Stopwatch.GetTimestamp() : _first;
            Interlocked.Exchange(ref _last, Stopwatch.GetTimestamp());
            Duplicates += _ids.Add(id) ? 0 : 1;
        }

        return Task.CompletedTask;
    }
}
