namespace Phi.Edge.EndToEnd.Tests.Mqtt;

public sealed class MosquittoSecurityTests
{
    private const string Tls = "allow_anonymous true\ncertfile {folder}/ours-broker.pem\nkeyfile {folder}/ours-broker.key";
    private const string Passwords = "allow_anonymous false\npassword_file {folder}/passwords";

    [Fact]
    public async Task Tls_OurAuthority_Connects()
    {
        using var broker = new Mosquitto(Tls);
        var authority = TestAuthority.Create(broker.Folder, "ours");
        await broker.StartAsync();

        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("Tls:Enabled", "true"), ("Tls:CaFile", authority));

        await daemon.ConnectedAsync();
    }

    [Fact]
    public async Task Tls_AnotherAuthority_StaysAwayAndSaysWhy()
    {
        using var broker = new Mosquitto(Tls);
        TestAuthority.Create(broker.Folder, "ours");
        var other = TestAuthority.Create(broker.Folder, "other");
        await broker.StartAsync();

        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("Tls:Enabled", "true"), ("Tls:CaFile", other));

        await Eventually.IsTrueAsync(() => daemon.Status.Problem?.Contains("certificate", StringComparison.OrdinalIgnoreCase) == true, "the reason is named");
        Assert.False(daemon.Status.Connected);
    }

    [Fact]
    public async Task Tls_NameNotInCertificate_StaysAwayAndSaysWhy()
    {
        using var broker = new Mosquitto(Tls);
        var authority = TestAuthority.Create(broker.Folder, "ours");
        await broker.StartAsync();

        await using var daemon = await MqttDaemon.StartAsync(
            broker.Port, ("Tls:Enabled", "true"), ("Tls:CaFile", authority), ("Tls:ServerName", "elsewhere.example"));

        await Eventually.IsTrueAsync(() => daemon.Status.Problem?.Contains("certificate", StringComparison.OrdinalIgnoreCase) == true, "the reason is named");
        Assert.False(daemon.Status.Connected);
    }

    [Fact]
    public async Task Password_WrongThenCorrectedInItsFile_SaysSoAndConnectsWithoutRestart()
    {
        using var broker = new Mosquitto(Passwords);
        await Mosquitto.RunAsync("/usr/bin/mosquitto_passwd", "-b", "-c", Path.Combine(broker.Folder, "passwords"), "car", "right");
        var file = Path.Combine(broker.Folder, "secret");
        await File.WriteAllTextAsync(file, "wrong\n");
        await broker.StartAsync();

        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("UserName", "car"), ("PasswordFile", file));
        await Eventually.IsTrueAsync(
            () => daemon.Status.Problem is { } problem
                && (problem.Contains("NotAuthorized", StringComparison.Ordinal) || problem.Contains("BadUserNameOrPassword", StringComparison.Ordinal)),
            "the refusal is named");

        await File.WriteAllTextAsync(file, "right\n");
        await daemon.ConnectedAsync();
    }
}
