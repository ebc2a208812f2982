namespace Phi.Edge.EndToEnd.Tests.Voice;

/// <summary>One car for all tests of a class.</summary>
public sealed class RunningVoiceCar : IAsyncLifetime
{
    internal VoiceCar Car { get; private set; } = null!;

    public async Task InitializeAsync() => Car = await VoiceCar.StartAsync("Microphone:Source=off", "Voice:Session:CommandDeadline=00:00:03");

    public async Task DisposeAsync() => await Car.DisposeAsync();
}
