// Written with an independent encoder: each kind of PNG, 5 by 6 pixels, with what it shows.

/// Files and the pixels in them.
enum PictureSamples {
  struct Sample: Sendable {
    let name: String
    let file: String
    let pixels: String
  }

  static let all: [Sample] = [
    Sample(
      name: "grey of one bit",
      file: """
        iVBORw0KGgoAAAANSUhEUgAAAAUAAAAGAQAAAAAjgGnmAAAACklEQVR42mO4wCjBpMHsggw51AAA\
        AApJREFUwbKCgQEADogCC48QZLMAAAAASUVORK5CYII=
        """,
      pixels: """
        ////////AAAA////AAAAAAAAAAAAAAAA////////AAAA////AAAAAAAAAAAAAAAA////////AAAA\
        ////AAAAAAAAAAAA////AAAAAAAAAAAAAAAAAAAAAAAA
        """),
    Sample(
      name: "grey of two bits",
      file: """
        iVBORw0KGgoAAAANSUhEUgAAAAUAAAAGAgAAAABkIBM2AAAADUlEQVR42mOIcmAM12S6doC5KXVw\
        qwAAAA1JREFUZDYLQwPD8wMALloF8amoPW4AAAAASUVORK5CYII=
        """,
      pixels: """
        VVVVVVVVqqqqqqqqVVVVVVVVVVVVVVVV////qqqqAAAAqqqq////VVVVVVVVqqqqAAAAqqqqqqqq\
        AAAAqqqqAAAAqqqqqqqqqqqq////qqqqVVVV////////
        """),
    Sample(
      name: "grey of four bits",
      file: """
        iVBORw0KGgoAAAANSUhEUgAAAAUAAAAGBAAAAADrYOaWAAAAEUlEQVR4AQEYAOf/AFGAsAHAG+UC\
        TigTJiEAAAASSURBVDqgAzDFCwRXUFUAHSagYdIHU7gUzt0AAAAASUVORK5CYII=
        """,
      pixels: """
        VVVVERERiIiIAAAAu7u7zMzMAAAA3d3du7u7zMzMAAAA7u7uERERVVVVZmZmMzMzd3d37u7uu7u7\
        u7u7iIiI7u7uMzMzu7u7mZmZERER3d3dIiIiZmZmqqqq
        """),
    Sample(
      name: "grey",
      file: """
        iVBORw0KGgoAAAANSUhEUgAAAAUAAAAGCAAAAAAukAuXAAAAFklEQVR4AWPY6b2uV59xPvOvfeeY\
        1v6J/vGBWi8/KQAAABdJREFUmTlH1yODJVzqePFiBoE/q7OcACXSD4rCdHoyAAAAAElFTkSuQmCC
        """,
      pixels: """
        ubm5S0tLrq6ujY2NLy8vn5+foqKinJycWlpaKCgoTExMnp6e9/f3UlJSGBgYKSkpz8/PEBAQeXl5\
        sLCwgICA6enp19fXSkpKHBwcEBAQ/Pz8q6urampqQkJC
        """),
    Sample(
      name: "grey of sixteen bits",
      file: """
        iVBORw0KGgoAAAANSUhEUgAAAAUAAAAGEAAAAAB+ANfUAAAAJklEQVR42gFCAL3/AEP70+A2mFZv\
        3n4BvvmOcNKuuUe/kwKKUpyaOJYR2LZq/F8AAAAnSURBVGP+A36EMO/n1du+KTcELBRWve6fiLhr\
        KwD/p61NXDgto/vVfY0h/CoKDd4AAAAASUVORK5CYII=
        """,
      pixels: """
        Q0ND09PTNjY2VlZW3t7evr6+TExMHh4e19fXlpaWSEhI6OjoVlZW6Ojo+fn5oqKi9fX1jIyMlZWV\
        8PDwzs7OS0tLOTk5wcHBW1tb////ra2tXFxcLS0t+/v7
        """),
    Sample(
      name: "colours",
      file: """
        iVBORw0KGgoAAAANSUhEUgAAAAUAAAAGCAIAAACEmcMcAAAANUlEQVR4AQFgAJ//AIu4ILYRnLqP\
        +IeWrlsF8gGApoxt7SrF+fofJ6gVB1MCyK/ZzGHadkmnBucyKNNZpV0AAAA2SURBVKqmA70yPo9t\
        cTHfd5/BUDOp6gQxeH6hZjO1t6S8XxCO2pgAvxKaMJetlrRC1tG970hQ2kMvV32mFYUAAAAASUVO\
        RK5CYII=
        """,
      pixels: """
        i7ggthGcuo/4h5auWwXygKaM7ZO2soyw0bNY5rqrSFVlufSQKNVX15qKDmRR4VxwXBXxc1QbRDii\
        XPdjEtTus8IkaHm/ALPPjtE6vxKaMJetlrRC1tG970hQ
        """),
    Sample(
      name: "colours of sixteen bits",
      file: """
        iVBORw0KGgoAAAANSUhEUgAAAAUAAAAGEAIAAADUCR9fAAAAYklEQVR42gG6AEX/AMP39D1l90QW\
        LoGzxQB8w4I3QabuSAmmoMBv28DdBQFz4vyglT6CqMbSL09c4sOV1nWtr/uFOrkM9yPbybQCiOWW\
        ArQf/6ZKunrakqL4q/wPFlzFT/Qs/LBSgtDfDpsAAABjSURBVO++A/9FqYPupMVbe3Bhcp/T13oH\
        DcuwiG+NAIfhTBI1nQQU57pEhSd9+EGlHAarnbGJX4oFme/y16A2pCFbHvMA2/3a//a4xVzzkcii\
        ZJeXyO4fIdGbeAGm3ZqSnfHknYdl01/e6BMAAAAASUVORK5CYII=
        """,
      pixels: """
        w/RlRC6zAMM3pkimwNvdc/yV9cLEUYWa/oDUCqOd+5JJ9Aw+432WFEXIBvWMfPISffqJT5KW/PM8\
        CECZkKyXDe2zuEMSAYHpN2EH29r2xfPIZJfuIZsB3ZLx
        """),
    Sample(
      name: "palette of two bits",
      file: """
        iVBORw0KGgoAAAANSUhEUgAAAAUAAAAGAgMAAAB2lbzYAAAADFBMVEUKCwwNDg8QERITFBUNGzCb\
        AAAAAnRSTlMAgJsrThgAAAANSURBVHjaY5h+gHFOCtMRBuZnUA7+AAAADUlEQVTmdBa//wy5DgA6\
        AAYK6mcugwAAAABJRU5ErkJggg==
        """,
      pixels: """
        EBEShYaGhYaGExQVExQVEBEShYaGExQV////////hYaGEBES////////////EBESExQV////ExQV\
        ExQV////////////hYaG////hYaGEBESExQVhYaGhYaG
        """),
    Sample(
      name: "grey and opacity",
      file: """
        iVBORw0KGgoAAAANSUhEUgAAAAUAAAAGCAQAAACh8pzAAAAAJklEQVR42gFCAL3/AF7TUiJtFjfC\
        JI8BHTyvCDmZKcTMWQKXg1ACkXBmz8E27y0AAAAnSURBVIwmAx4jR+DldmIwpNAEkSwikAOBcDts\
        qQD1pTcPxBtN23I7J3EZN0776PoAAAAASUVORK5CYII=
        """,
      pixels: """
        eXl55+fn8vLyZmZmhISEycnJ8fHxJiYme3t7+vr6xsbGwMDA39/f0NDQ7+/vurq64eHhmpqa7e3t\
        09PTV1dX8PDwy8vL8/Pzy8vL+Pj48/Pz+Pj4ZmZm3t7e
        """),
    Sample(
      name: "colours and opacity",
      file: """
        iVBORw0KGgoAAAANSUhEUgAAAAUAAAAGCAYAAAAL+1RLAAAARElEQVR4AQF+AIH/ACr7bEfAtXiU\
        qrLFwUW3l925Em5cAcogMRJGPzZSBJuPTuzg+ufby/5TAmlCHj8UYF6MOYhC3FK4iHcbazoId+AA\
        AABFSURBVMLQA4jt5MGP4dS69oBAuZ6pk0WlklwGBL3RrqeBAJrrN3uciXmd4ENdbGr4ABGzMCR5\
        +y/xG3wZ/sseGILQ5JwagPs+tXm4CJkAAAAASUVORK5CYII=
        """,
      pixels: """
        w/3W2tSwvsTTXcCk5anK++/wocDDWvv4Zuj23avvvs3HMMLIm7mQ9Pj2+E7EqTEg9YyA3PfTkLiO\
        eN/TpPXXlPesb3418OD8/Prv3fThgPs6G3wZ5IyJ+vz0
        """),
  ]

  /// 96 by 64 pixels, with codes of its own and long repetitions.
  static let large = """
    iVBORw0KGgoAAAANSUhEUgAAAGAAAABACAIAAABqVuVZAAAHI0lEQVR42u2bi68dxX3H5+we28fv\
    8fX1274e47fNsQe/H2t7/cAPBpuxjR+McTwmBnfAdQZwyIAFLK9MIIQsBA2hJHRLOwmlKNmkkyKE\
    mqaNUF/qQ1GrKFJVqapUVar6P/Scte/1eeyee459VYjN6KPVb387Z6TzO3u/+t3fbwaAogELQAXg\
    AsICaAG8AFlAVEBcQFJAmk8JAL8wQL34Sz3O/21Zx8sCNAylEcIbIfwRotwFte8/OgtTK6WKVwJX\
    KfI3UeD3Rs7vgasU+Zso8Ps9+svtf2Kl9tf1FvbUxuRGSkPAOl4zfg10jXIDo3ATo4cI64xpplKD\
    XmNsA+N4E+OHkHUmNDOxRnSNSQ1MjpuAQyR1pjTTVyO9xtQGaiHry41fo8jdyn6vSJXb7VKePawq\
    t9tenj2sKrfbfp49rCq32+U8u1GkJ11V3yEZvmJUril0kzGcSA+JqDfob/VcMSp5kxtEOncdb9Bz\
    zRhOpH3QbFTaPFeMSt7kXJFuec1ajFvNXxsDVyhleIP4sE45Y9Qgo2uggTGDVDLGZozDVxmfMWGQ\
    iWGdSRmTB4E16MCUQfoypmb086tMy5g+yAxZZ2bGrEFm14gG5gwyN2NexkB8lfkZaJAFSZ3bMhYO\
    sqhGOrB4kCUZSzNqYVrQHshSllnmhvaKmJXaPwLBTbmO16jEHa7d58qdr93nyp2v3efKna/dZNLT\
    QIMGX7tWmjzXHlXyJnedYXsNIu21eAZFtN1ZavN3s043GbbfINJ+iye75ot0y5tW6sJ5s86pjWqN\
    UoYHqn5GGVRHwTqjM8bAaiVjLKyOQ3XGZ0xA1YkZk1B1Mq4DM6bgal/GVFztD+tMy5geVmdkzAyr\
    s2id2RlzaHVuxjxaHeB15mcgXl2QcRuvLpR1FmUsltUlGUtldVlUZ3nGiqi6MuP2qFqN66zKWB1X\
    ccYdcXVNUmdtxrqkuj5jQ1LdmNbZlLE5rW7J2JrWwlKv2TRFbki02oM6JHI5jyC4Kdfxhi10FOXT\
    pV4k3CvOp71eJNwvzqf9XiS8XJxPtxlgHgBNlY0hce3GnyvGjUlwY2bcKLFDojuy/lwxbsyP/YYM\
    228w/EqD3eAvzKRb/5drThxa3sb22w6Perr9zNepjaBGCQQeCHwQlEEwKmM0DMbAoAKDsTAYlzEe\
    BhNgMBEFk1AwOQOiYAoK+lAwFQX9uM40HEzHwQwczMTBrIzZYTAnDOaGwbwwGMiYHwYoDBbQ4DYa\
    LMxYRIPFNFhCg6U0WMbrLOfBCh6s5MHtPKhmrJLBahlgGdwhgzUZa2WwTgbro2BDFGzM2BQFm6Ng\
    SxRsjYIgrrMtDrbHwY44CONgZ8auJNidBHuS4M4k2JuxLwn2J8GBNLgrDUjG3WlwMA0OpcE9aS0y\
    YEdL/EptIncr+70uS9E3UqJuVNkbKVE3quyNlKibE+VhStS1L7wI9FJjvkH/sDXjbkR3BP1+g0j7\
    IIdy9kaALyiiNkgJEA8QH5AyIKMAGQ3IGEAqkIyFZBwk4yGZAMlESCZBMhkSiMgURPoQmYpIPyLT\
    EJmOyAxEZmEyG5M5mMzFZB4mA5jMxwRhsiAkt4VkYUgWhWRxSJaEZGlIloVkOSUrKFlJye2UVClZ\
    RclqSjAlazhZy8k6TtZzsoGTjZxs4mQzJ1sk2SpJIMk2SbZLskOSUJKdkuyKyO6I7InInRHZG5F9\
    EdkfkQMRITG5OyYHY3IoJvfEhMbkcEyOxORoQu5NyLGEHE/IiYScTMh9CWEJOZWS+1NyOiVfSsmZ\
    lPCUnE3JA2ktOOBQqUC0GoUq198kZgX+3/p1vlDozk3E2ne+vbVFV5wZl9pqyR0afl5D7blVoRvW\
    GVZc/eLM2GurJXdoBPoNtedWhW5YJ0ekO3TOSnn5dHtKnftmXt+t9zlbpzZYCTAPMB+wUYCNBmwM\
    YBXAxkE2HrIJkE2EbDJkELIpkPVB1o/YNMSmIzYDsVmIzUZsDmJzERvAbD5mCLMFmC3EbBFmizFb\
    gtmykC0P2YqQrQxZNWSrQrY6ZDhkayhbS9k6ytZTtpGyTZRtpmwLZQFn2zjbztkOznZytouz3Zzt\
    4WyvZPsk2y/ZAcmIZHdLdlCyQ5LRiB2O2JGIHY3YsYgdj9iJiJ2MGIvZqZjdH7PTMTsTMx6zszF7\
    IGbnEvZgwh5K2PmEiYQ9nLBHEnYhYRdT9pWUyZQ9mrLHU3YpZV9N2RNpLTjgdHvkvAbR8lqewjxn\
    syjeVOt8Udnwh6tJr+28y6KlgTeCfq+gDNJ590VLb28E/X5eGWR4ke5cze1JpL0ubj9vc2pDlIDw\
    gCgDMQqIMUBUgBgHxHgoJkIxCQoIxRQo+qDoh2IaFDOQmInEbCTmIDEPiQEkEBILkFiIxSIsFmOx\
    FItlWKzAYiUWVSxWhQKH4o5QrA3FulCsD8XGUGwKxRYqtlKxjYrtVIRU7KSuVwmKAAAHI0lEQVRi\
    NxV7qNjLxT4u9nNxFxeEi4NcHOKCcnFYiqNS3CvFcSlOSHFSCibFKSlOR+JLkeCROBuJL0fiXCQe\
    isT5SIhYPByLR2Lxu7G4GAsZi0dj8XgsLiXiiUR8LRFPJuKpRFxOxNOJeCYRUSqeS8ULqXgxFV9P\
    hU7Fy6l4Ja0FB1zIjasHwRf+Updb8G7lzmLt623NUejmhlxuA6+bhl+X6wxbpmhp7Pltouu3Nfz8\
    Sk4XsMt1usqkSwW3pR5Fukj/vILbz5u/NlQJKB+oUUCNBqoC1DigxgM1EarJUEGo+qDqh2oaVDOg\
    mgXVbKTmIjWA1HykFiC1EKlFSC1BahlWy7FaiVUVq1VYYazWYLUWq/Wh2hiqTaHaEqogVNtCtSNU\
    O0O1i6o9VO2lah9VB6giVN1N1SGqKFeHuTrK1TGujnN1kivG1SmuTkt1Riou1QNSnZPqQanOSyWk\
    ejhSFyJ1MVJfidSjkXo8Upci9USkVKyejNXlWD0dq2diFcXq+Vi9EKuXEqUT9Y1EvZKoVxP1rUR9\
    O1GvJ+qNVL2ZKpOqt1L1dqreSdX3UvVuWgsOuJwfS5gf4Cv+9o8MidzNtg7ofbcd6CWZ7rDbrtRL\
    Mt1ht53XSzLdcbddfia9q6iW7LXXLhq2wnltNeaixp7XXuto2/fcTS3Zb69dDPpbu4DFjcCWjNlv\
    zqTb18kR6S7rG8OKtNd267Xdem23nzdPbegS0D7Qo4AeA/RYoMcDPRHoyVBDqPug7od6OtQzoZ4N\
    9VyoB5Cej/QCpBcivRjppUgvR3ol0lWsV2GNsV6D9TqsN2C9CestWAeh3hbqHaHeGerdob4z1PtC\
    fSDUhOq7qT5ENaX6CNX3Un2c6pNUM65PcX2a6zNcn+X6y1w/yPV5roXUD0t9QeqLUkupH5P6ktRP\
    SK0i/WSkL0f66Ug/G+nnIv1CpF+KtI71N2L9SqxfjfVrsY5j/Uas34y1SfRbiX470e8k+vuJ/v1E\
    /0Gi/zDRNtU/SPX7qf4g1R+m+kepTlP907QWHPBKKfcsAiyIK8yb3CyKN9U63WfSt+Z5ltqXv8v7\
    f2zUdSnGOXxG/k67O3oaI9Wo80YIf4TWqQ3jAVMGZjQwFWDGATMBmEnAQGj6oOmHZjo0s6CZA808\
    aOZDswCZhcgsRmYpMsuRWYlMFZnVyKzBZh02G7DZhM0WbAJstmMTYrMrNHtCszc0+0NDQnMwNPeE\
    5nBojlJzjJoT1NxHzSlqTlNzhpqz1Jzj5iFufoebh7m5wM1FbiQ3j3FzSZonpFHSPCXN09I8K81z\
    0rwgzUuR0ZF5OTLfjMy3IvPtyLweme9ExsTmu7H5vdh8LzbvxiaJzXux+aPY/CAx7yfmg8R8mJgf\
    J+YnifnTxPwsMR+l5uPUfJKaP0/NX6TmL1Pzy9R8mprab/Z2/i9QIFq3mt8r0uPOTcTu9bhzE7F7\
    Pe7cROxejzs3EXNF+nBO17C5sVdq3lLn5TUCc/cfFzX2/OJGoD/cOq35dPPhlCLRLTf7y6DtaSVv\
    cotI97rnrpuCdG4CXepdaD8ruzasB2wZ2NHAjgV2PLATgYXA9kHbD+10aGdBOwfaedAiaG+DdhGy\
    S5BdjuxKZKvIYmTXILsO2Y3YbsZ2K7bbsA2x3YXtHmz3YXsgtCS0B0NLQ3sktPeG9kRo7wvtKWpP\
    U8upfYDac9Sep1ZQ+wi1F7mV3D7G7SVuv8btk9xe5vYZbiNpn5f2RWm1tC9L+01pX5M2lvaNyL4Z\
    2bci+3Zk34nsu5FNIvteZG1sfxjbP47tn8T2R7FNY/vT2P4sth8l9uPEfpLYnyf2F4n9q8R+mti/\
    TuzfpvbvU/uPqf3n1P4qtf+a2l+n9jeprf2W77eEzR/MLP22iPqDGWfOIwhuynW8nnZIX0c30Ssw\
    eu0m+gVGr93EcoHRYZ/0faW2wyDDHh7xrkuk/bwas5dXG875SKWtutywjn9dIl1uFuly8+Ry94dZ\
    ik64dKnWnVt33au1n/cn0/l64xNqw3nAjQJuDHDjgJsA3GTgpgDXD9106GZBNwe6AegQdAuhWwzd\
    MuRWIFdFbjVya5Bbh9xG5DYjF2C3Hbud2O3Gbi92+7Ej2B3EjobuSOiOhe5E6Fjo7g/dmdCdDd05\
    6h6iTlD3CHUXqZPUPU7dV6lT3D3F3dPcPcvd89y9yJ3m7mXuXpXuNelel+470hnpvivdO9J9X7ok\
    cu9Fzkbuh5H7IHIfRu7HkftJ5Fzs/ix2H8fuk9j9PHa/iN0vY/dp7P4mcX+XuH9I3D8l7leJ+5fE\
    /Tpxv0ncv6Xu31P3H6n7z9T9V+r+O3X/k7r/TV3tV/woP36wyeM3iFlusFvm3zTreN20Ca+7U+gV\
    qHKvnUK/QJV77RSWC1TZ71iT5qWC49aljsewuxRpP++4tV8sutfh70mky5U2ec6u5WbxHjL+D+KV\
    zvT7L8ezAAAAAElFTkSuQmCC
    """
  /// The sum of all its values.
  static let largeSum = 1501796
}
