using System.Collections.Concurrent;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Ecu;
using Phi.Edge.Daemon.Tests.Mqtt;
using Phi.Edge.Daemon.Tests.Voice;

namespace Phi.Edge.Daemon.Tests.Ecu;

/// <summary>Daemon with its own broker, and the ECU, in this process.</summary>
public sealed class EcuSimulatorTests : IAsyncLifetime, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<EcuEvent> _events = new();
    private readonly EcuVehicle _car = new(EcuDefaults.Model);
    private readonly int _port = Ports.Free();
    private MqttDaemon _daemon = null!;
    private EcuSimulator _ecu = null!;
    private Task _running = Task.CompletedTask;

    private ICommandChannel Channel => _daemon.Get<ICommandChannel>();

    public async Task InitializeAsync()
    {
        _daemon = await MqttDaemon.StartAsync(_port);
        await _daemon.ConnectedAsync();
        _ecu = new EcuSimulator(new EcuSettings("127.0.0.1", _port, "car-1"), _car, _events.Enqueue, _ => { }, TimeProvider.System);
        _running = _ecu.RunAsync(_stop.Token);
        await _ecu.Ready.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _daemon.DisposeAsync();
    }

    public void Dispose() => _stop.Dispose();

    [Fact]
    public async Task Command_IsDoneAndTheNewSignalIsKnown()
    {
        var result = await Channel.SendAsync(Orders.SetTemperature(_daemon.Now), CancellationToken.None);

        Assert.Equal(CommandStatus.Done, result.Status);
        Assert.Equal(SignalValue.Of(24), _car[Orders.Temperature]);
        await Eventually.IsTrueAsync(
            () => _daemon.Get<IVehicleSignals>().TryGet(Orders.Temperature, out var value) && value.Number == 24, "the change is sent");
        Assert.True(_daemon.Get<IVehicleSignals>().TryGet("Vehicle.Powertrain.Range", out _));
    }

    [Fact]
    public async Task Twice_SecondAnswer_IsCountedAndIgnored()
    {
        _ecu.Faults = new EcuFaults { Twice = true };

        var result = await Channel.SendAsync(Orders.SetTemperature(_daemon.Now), CancellationToken.None);

        Assert.Equal(CommandStatus.Done, result.Status);
        await Eventually.IsTrueAsync(() => _daemon.Status.InboundRejected == 1, "the second answer is counted");
    }

    [Fact]
    public async Task Silent_EndsAtTheDeadline()
    {
        _ecu.Faults = new EcuFaults { Silent = true };

        var result = await Channel.SendAsync(Orders.SetTemperature(_daemon.Now, 0.2), CancellationToken.None);

        Assert.Equal(CommandStatus.Timeout, result.Status);
    }

    [Fact]
    public async Task Late_AnswerIsIgnoredAndNothingWasDone()
    {
        _ecu.Faults = new EcuFaults { Delay = TimeSpan.FromSeconds(0.4) };

        var result = await Channel.SendAsync(Orders.SetTemperature(_daemon.Now, 0.2), CancellationToken.None);

        Assert.Equal(CommandStatus.Timeout, result.Status);
        await Eventually.IsTrueAsync(() => _daemon.Status.InboundRejected == 1, "the late answer is counted");
        Assert.Equal(SignalValue.Of(21), _car[Orders.Temperature]);
    }

    [Fact]
    public async Task Refused_SaysWhy()
    {
        _ecu.Faults = new EcuFaults { Refuse = ["set-temperature"] };

        var result = await Channel.SendAsync(Orders.SetTemperature(_daemon.Now), CancellationToken.None);

        Assert.Equal((CommandStatus.Refused, "refused-by-option"), (result.Status, result.Reason));
    }

    [Fact]
    public async Task Printer_Command_IsOneLine()
    {
        await Channel.SendAsync(Orders.SetTemperature(_daemon.Now), CancellationToken.None);
        await Eventually.IsTrueAsync(() => !_events.IsEmpty, "it is reported");
        var (text, json) = (new StringWriter(), new StringWriter());

        new EcuPrinter(text, json: false).Print(_events.First());
        new EcuPrinter(json, json: true).Print(_events.First());

        Assert.Contains("set-temperature temperature=24 -> done", text.ToString(), StringComparison.Ordinal);
        Assert.Single(json.ToString().TrimEnd().Split('\n'));
        Assert.Contains($"\"status\":\"{WireJson.NameOf(CommandReplyStatus.Done)}\"", json.ToString(), StringComparison.Ordinal);
    }
}
